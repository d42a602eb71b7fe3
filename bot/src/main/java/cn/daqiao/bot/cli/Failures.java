package cn.daqiao.bot.cli;

import cn.daqiao.bot.runtime.BadSettingsException;
import cn.daqiao.config.BadDataException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;

/** One clear sentence for what ended a command. */
final class Failures {
  private Failures() {}

  static String sentence(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          sentence(wrapped.getCause());
      case CommandFailedException e -> e.sentence();
      case BadSettingsException e -> String.valueOf(e.getMessage());
      case BadDataException e -> String.valueOf(e.getMessage());
      case AccessDeniedException e -> "no permission to use " + e.getFile();
      case NoSuchFileException e -> "there is no file or folder " + e.getFile();
      case IOException e -> e.getMessage() == null ? "a file cannot be used" : e.getMessage();
      default -> "this should not happen, please report it: " + failure;
    };
  }
}
