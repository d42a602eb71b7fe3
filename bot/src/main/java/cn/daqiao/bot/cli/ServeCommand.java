package cn.daqiao.bot.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the service and stays until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the service.")
final class ServeCommand implements Callable<Integer> {
  private final Service.Opener opener;

  @Option(names = "--demo", description = "loads sample data into an empty store")
  private boolean demo;

  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand(Service.Opener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() throws Exception {
    endWithParent();
    var settings = Surroundings.settings(demo);
    var stopped = new CountDownLatch(1);
    var service = opener.open(settings, demo ? Service.Mode.DEMO : Service.Mode.SERVE);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  service.close();
                  stopped.countDown();
                },
                "stop"));
    spec.commandLine().getOut().println(service.readyLine());
    stopped.await();
    return 0;
  }

  /** A killed Maven leaves its child behind; this one goes with it, while it starts too. */
  private static void endWithParent() {
    if (Boolean.getBoolean("exitWithParent")) {
      var parent = ProcessHandle.current().parent();
      if (parent.isPresent()) {
        var unused = parent.get().onExit().thenAccept(gone -> Runtime.getRuntime().exit(0));
      }
    }
  }
}
