package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden conversations. A transcript is plain text: what the person writes after {@code 用户:}, or
 * does, in square brackets; everything else is rewritten by {@code -Dtranscripts.write=true} and
 * then read line by line.
 */
class TranscriptsTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");
  private static final String USER = "用户: ";

  static Stream<Path> transcripts() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void goesAsWrittenDown(Path transcript) throws IOException {
    var written = Files.readString(transcript);
    var spoken = replay(written);
    if (Boolean.getBoolean("transcripts.write")) {
      Files.writeString(transcript, spoken);
    } else {
      assertEquals(written, spoken, transcript.toString());
    }
  }

  private static String replay(String written) {
    var talker = new Talker();
    var out = new StringBuilder();
    for (var line : written.lines().toList()) {
      if (line.startsWith("#")) {
        out.append(line).append('\n');
      } else if (line.startsWith(USER)) {
        out.append('\n').append(line).append('\n');
        out.append(talker.hear(line.substring(USER.length())));
      }
    }
    return out.toString();
  }
}
