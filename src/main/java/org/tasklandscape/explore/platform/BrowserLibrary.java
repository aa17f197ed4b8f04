package org.tasklandscape.explore.platform;

import java.util.Set;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells TeaVM which classes of this package stand in for those of the same name elsewhere. */
public final class BrowserLibrary implements SubstitutionPolicy {
  private static final Set<String> GENERATORS = Set.of("java.util.random.RandomGeneratorFactory");
  private static final Set<String> MODULES = Set.of("java.lang.ModuleLayer");
  private static final Set<String> DIGESTS = Set.of("java.security.MessageDigest");
  private static final Set<String> THREADS =
      Set.of(
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.Executors",
          "java.util.concurrent.Future",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.Semaphore",
          "java.util.concurrent.ThreadFactory",
          "java.util.concurrent.ThreadPoolExecutor");
  private static final Set<String> OWN = Set.of("org.tasklandscape.sampling.DaemonThreads");

  /** For TeaVM, which finds this class by its name among the services. */
  public BrowserLibrary() {}

  @Override
  public void contribute(SubstitutionSink sink) {
    String here = BrowserLibrary.class.getPackageName();
    sink.selectClasses(GENERATORS::contains).replacePackage("java.util.random", here);
    sink.selectClasses(MODULES::contains).replacePackage("java.lang", here);
    sink.selectClasses(DIGESTS::contains).replacePackage("java.security", here);
    sink.selectClasses(THREADS::contains).replacePackage("java.util.concurrent", here);
    sink.selectClasses(OWN::contains).replacePackage("org.tasklandscape.sampling", here);
  }
}
