package org.tasklandscape.slurm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tasklandscape.daemon.Awaited;

/**
 * A controller of Slurm and a node of two processors, processes of their own on the loopback
 * address, with a munge of theirs.
 */
final class SlurmCluster implements AutoCloseable {
  private static final List<String> PROGRAMS = List.of("munged", "slurmctld", "slurmd", "sbatch");

  private final Path folder;
  private final Deque<Process> daemons = new ArrayDeque<>();

  private SlurmCluster(Path folder) {
    this.folder = folder;
  }

  /** Skips a test where Slurm is not installed, or is not to be started by this user. */
  static void require() {
    for (String program : PROGRAMS) {
      assumeTrue(
          place(program) != null,
          "no %s on this machine (Debian: apt-get install slurmctld slurmd slurm-client munge)"
              .formatted(program));
    }
    assumeTrue(
        System.getProperty("user.name").equals("root"), "only root may start a node of Slurm");
  }

  /** Daemons stand beside what the path of a usual user leads to. */
  private static Path place(String program) {
    for (String entry : System.getenv("PATH").split(File.pathSeparator)) {
      Path folder = Path.of(entry);
      for (Path place : List.of(folder, folder.resolveSibling("sbin"))) {
        if (Files.isExecutable(place.resolve(program))) {
          return place.resolve(program);
        }
      }
    }
    return null;
  }

  static SlurmCluster start(Path folder) throws IOException {
    var cluster = new SlurmCluster(folder);
    try {
      cluster.configure();
      cluster.munge();
      String config = cluster.config().toString();
      cluster.daemon("slurmctld", "-D", "-c", "-f", config);
      cluster.daemon("slurmd", "-D", "-f", config);
      Awaited.until(() -> cluster.run("sinfo", "--noheader", "--format=%T").contains("idle"));
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
    return cluster;
  }

  private Path config() {
    return folder.resolve("slurm.conf");
  }

  private void configure() throws IOException {
    Files.createDirectories(folder.resolve("state"));
    Files.createDirectories(folder.resolve("spool"));
    String host = InetAddress.getLocalHost().getHostName().split("\\.")[0];
    // A requeued job waits until the credential of its first run has ended.
    String config =
        """
        ClusterName=loopback
        SlurmctldHost=HOST(127.0.0.1)
        SlurmctldPort=CONTROLLER
        SlurmdPort=NODE
        AuthInfo=socket=FOLDER/munge.socket,cred_expire=5
        SlurmUser=root
        StateSaveLocation=FOLDER/state
        SlurmdSpoolDir=FOLDER/spool
        SlurmctldPidFile=FOLDER/slurmctld.pid
        SlurmdPidFile=FOLDER/slurmd.pid
        ProctrackType=proctrack/linuxproc
        TaskPlugin=task/none
        SelectType=select/cons_tres
        SelectTypeParameters=CR_Core
        CommunicationParameters=NoInAddrAny
        SlurmdParameters=config_overrides
        ReturnToService=2
        KillWait=1
        SchedulerParameters=batch_sched_delay=1,sched_interval=2
        NodeName=HOST NodeAddr=127.0.0.1 CPUs=2 RealMemory=16000 State=UNKNOWN
        PartitionName=all Nodes=ALL Default=YES State=UP
        """;
    Files.writeString(
        config(),
        config
            .replace("HOST", host)
            .replace("CONTROLLER", String.valueOf(freePort()))
            .replace("NODE", String.valueOf(freePort()))
            .replace("FOLDER", folder.toString()));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void munge() throws IOException {
    byte[] key = new byte[128];
    new SecureRandom().nextBytes(key);
    Path file = Files.write(folder.resolve("munge.key"), key);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Path socket = folder.resolve("munge.socket");
    daemon(
        "munged",
        "--foreground",
        "--force",
        "--key-file=" + file,
        "--socket=" + socket,
        "--pid-file=" + folder.resolve("munged.pid"),
        "--log-file=" + folder.resolve("munged.log"),
        "--seed-file=" + folder.resolve("munged.seed"));
    Awaited.until(() -> Files.exists(socket));
  }

  private void daemon(String program, String... options) throws IOException {
    daemons.push(builder(folder.resolve(program + ".out"), program, options).start());
  }

  private ProcessBuilder builder(Path out, String program, String... options) {
    var builder = new ProcessBuilder(place(program).toString());
    builder.command().addAll(List.of(options));
    builder.environment().put("SLURM_CONF", config().toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.redirectErrorStream(true).redirectOutput(out.toFile());
  }

  /** Runs a program of Slurm, and returns what it prints. */
  String run(String program, String... options) {
    Path out = folder.resolve(program + ".out");
    try {
      Process process = builder(out, program, options).start();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      return Files.readString(out).strip();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(program + ": " + e, e);
    }
  }

  @Override
  public void close() {
    for (Process daemon : daemons) {
      List<ProcessHandle> children = daemon.descendants().toList();
      daemon.destroy();
      try {
        if (!daemon.waitFor(10, TimeUnit.SECONDS)) {
          daemon.destroyForcibly();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
