// The other side of a live page, in its worker: the core, and one piece of work at a time. It does nothing unless the page
// asks, so a page that stops asking has paused, and one that asks for something new has cancelled.
const liveWork = {
  line(core, { optima, curvatures, innerStep, samples }) {
    const tasks = core.line(optima, curvatures, innerStep, samples);
    const [nal, maml] = [tasks.nal(), tasks.maml()];
    const state = {
      nal,
      maml,
      gain: tasks.gain(),
      risks: [tasks.risk(nal), tasks.risk(maml)],
      left: [...tasks.left()],
      fromNal: [...tasks.adapted(nal)],
      fromMaml: [...tasks.adapted(maml)],
      resistances: [...tasks.resistances()],
    };
    return { state: () => state };
  },
  trials(core, { dimension, scale, tasks, samples, innerStep, seed }) {
    const drawn = core.trials(dimension, scale, tasks, samples, innerStep, seed);
    const numbers = { floors: [...drawn.floors()], predicted: [...drawn.predicted()], crossover: drawn.crossover(), share: drawn.share() };
    const state = () => ({ ...numbers, count: drawn.count(), means: [...drawn.means()], errors: [...drawn.errors()], lead: [...drawn.lead()], shares: [...drawn.shares()] });
    return {
      state,
      /** Some trials, but no more than time allows. */
      draw(most, time) {
        const end = performance.now() + time;
        const losses = [];
        while (losses.length < 4 * most && performance.now() < end) losses.push(...drawn.draw(1));
        return { ...state(), losses: Float64Array.from(losses) };
      },
      predictedAt: (numbersOfTasks) => numbersOfTasks.map((number) => [...drawn.predictedAt(number)]),
    };
  },
  train(core, { network, distance, hardSpread, ratio, steps, innerStep, seed, iterations }) {
    const pair = core.train(network === 'relu', distance, hardSpread, ratio, steps, innerStep, seed);
    const state = () => ({ iteration: pair.iterations(), risks: [...pair.risks()], paths: Float64Array.from(pair.paths(240)) });
    return {
      state,
      /** Some moves, but no more than time allows. */
      advance(moves, time) {
        const end = performance.now() + time;
        const last = Math.min(iterations, pair.iterations() + moves);
        while (pair.iterations() < last && performance.now() < end) pair.advance(1);
        return state();
      },
      map: (...box) => Float64Array.from(pair.map(...box)),
      parameters: () => ({ nal: [...pair.nal()], maml: [...pair.maml()] }),
    };
  },
};

Object.assign(liveWork, {
  /** Four bodies at rest: each method's policy before its updates, and a copy that is adapted. */
  control(core, { policies, speed, seed }) {
    const bodies = policies.flatMap(({ theta }) => [core.cheetah(theta, speed), core.cheetah(theta, speed)]);
    const adapted = policies.map(({ theta }) => theta);
    const state = () => bodies.map((body) => ({ time: body.time(), distance: body.distance(), earned: body.earned(), pose: Float64Array.from(body.pose()) }));
    return {
      state,
      /** One more update of one method's policy. */
      adapt(method, step, update) {
        adapted[method] = [...core.adapt(adapted[method], speed, step, update, seed)];
        bodies[2 * method + 1] = core.cheetah(adapted[method], speed);
        return null;
      },
      advance(steps) {
        bodies.forEach((body) => body.advance(steps));
        return state();
      },
    };
  },
});

const liveBytes = () => Uint8Array.from(atob(liveWebAssembly), (c) => c.charCodeAt(0));
const liveCore = liveWebAssembly ? TeaVM.wasmGC.load(liveBytes()).then((module) => module.exports) : Promise.resolve(self);
let liveJob = null;
self.onmessage = async ({ data: { id, ask, values } }) => {
  try {
    const core = await liveCore;
    let answer = null;
    if (Object.hasOwn(liveWork, ask)) {
      liveJob = liveWork[ask](core, ...values);
      answer = liveJob.state();
    } else {
      answer = liveJob[ask](...values);
    }
    self.postMessage({ id, answer });
  } catch (error) {
    self.postMessage({ id, problem: String(error.message) });
  }
};
