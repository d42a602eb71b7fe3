package cn.daqiao.bot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A conversation in the terminal, the same that WeChat's users have. */
@Command(
    name = "chat",
    mixinStandardHelpOptions = true,
    description = "Chats in the terminal; an empty line or the end of input leaves.")
final class ChatCommand implements Callable<Integer> {
  private final Service.Opener opener;

  @Option(names = "--as", paramLabel = "NAME", description = "who is chatting", defaultValue = "我")
  private String as = "我";

  @Option(names = "--explain", description = "shows what was understood behind each turn")
  private boolean explain;

  @Option(names = "--demo", description = "loads sample data into an empty store")
  private boolean demo;

  @Spec private CommandSpec spec = CommandSpec.create();

  ChatCommand(Service.Opener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() throws Exception {
    var settings = Surroundings.settings(demo);
    var control = ControlFile.read(settings.dataDir());
    if (control.isPresent()) {
      var client = new ControlClient(control.get());
      return converse(client::perform);
    }
    var mode = demo ? Service.Mode.DEMO : Service.Mode.COMMAND;
    try (var service = opener.open(settings.onFreePorts(), mode)) {
      return converse(service::perform);
    }
  }

  private interface Talk {
    Outcome say(Operation operation) throws IOException, InterruptedException;
  }

  private int converse(Talk talk) throws IOException, InterruptedException {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    boolean seen = Terminal.watched();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (true) {
      if (seen) {
        out.print("用户: ");
        out.flush();
      }
      var line = in.readLine();
      if (line == null || (seen && line.isBlank())) {
        return 0;
      }
      var outcome = talk.say(new Operation.Say(as, line, explain));
      outcome.err().forEach(err::println);
      outcome.out().forEach(text -> out.println("搭桥: " + text));
      if (outcome.status() != 0) {
        return outcome.status();
      }
    }
  }
}
