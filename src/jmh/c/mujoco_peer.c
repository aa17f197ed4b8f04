/* Times MuJoCo on one core: actions of bodies at random, as PlanarMotionBenchmark makes them.
 *
 * usage: mujoco_peer MODEL.xml FRAME_SKIP ...  prints {"mujoco": VERSION, "seconds": {MODEL: an action, ...}}
 */
#include <mujoco/mujoco.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const int EPISODE = 200;
static const double WARM_UP = 1, MEASURED = 5;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

/* Seconds for an action, over about so many seconds. */
static double run(mjModel* model, mjData* data, int frame_skip, double duration) {
  double began = now(), until = began;
  long actions = 0;
  while (until - began < duration) {
    mj_resetData(model, data);
    for (int step = 0; step < EPISODE; step++) {
      for (int k = 0; k < model->nu; k++) data->ctrl[k] = 2 * drand48() - 1;
      for (int i = 0; i < frame_skip; i++) mj_step(model, data);
    }
    actions += EPISODE;
    until = now();
  }
  return (until - began) / actions;
}

int main(int count, char** words) {
  printf("{\"mujoco\": \"%s\", \"seconds\": {", mj_versionString());
  for (int i = 1; i + 1 < count; i += 2) {
    char error[500] = "";
    mjModel* model = mj_loadXML(words[i], NULL, error, sizeof error);
    if (model == NULL) {
      fprintf(stderr, "mujoco_peer: %s: %s\n", words[i], error);
      return 1;
    }
    mjData* data = mj_makeData(model);
    int frame_skip = atoi(words[i + 1]);
    run(model, data, frame_skip, WARM_UP);
    const char* slash = strrchr(words[i], '/');
    const char* name = slash == NULL ? words[i] : slash + 1;
    double seconds = run(model, data, frame_skip, MEASURED);
    printf("%s\"%.*s\": %.4e", i > 1 ? ", " : "", (int)(strlen(name) - strlen(".xml")), name, seconds);
    mj_deleteData(data);
    mj_deleteModel(model);
  }
  printf("}}\n");
  return 0;
}
