package cn.daqiao.bot.cli;

import cn.daqiao.bot.runtime.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;

/** Performs an operation in the running service, or here when none runs. */
final class Performer {
  private final Service.Opener opener;

  Performer(Service.Opener opener) {
    this.opener = opener;
  }

  Outcome perform(Settings settings, Operation operation) throws IOException, InterruptedException {
    var control = ControlFile.read(settings.dataDir());
    if (control.isPresent()) {
      try {
        return new ControlClient(control.get()).perform(operation);
      } catch (ConnectException e) {
        // The process that wrote the file is gone and its number was given to another.
      }
    }
    try (var service = opener.open(settings, Service.Mode.COMMAND)) {
      return service.perform(operation);
    }
  }

  /** Prints an outcome and returns its exit status. */
  static int print(Outcome outcome, PrintWriter out, PrintWriter err) {
    outcome.err().forEach(err::println);
    outcome.out().forEach(out::println);
    return outcome.status();
  }
}
