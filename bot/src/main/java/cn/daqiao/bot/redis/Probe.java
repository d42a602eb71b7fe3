package cn.daqiao.bot.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a server one thing over a socket of its own, before any client exists. */
final class Probe {
  private static final int PATIENCE_MS = 1_000;

  private Probe() {}

  /** Whether a server with this password answers there and has loaded its data. */
  static boolean ready(int port, String password) {
    return ask(port, password, "PING").startsWith("+PONG");
  }

  /** Whether a server with this password listens there, even while it loads or shuts down. */
  static boolean ours(int port, String password) {
    var said = ask(port, password, "PING");
    return said.startsWith("+PONG") || said.startsWith("-LOADING");
  }

  /** The second of two answers: that to the command, after AUTH; empty when nobody answers. */
  static String ask(int port, String password, String command) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
      socket.setSoTimeout(PATIENCE_MS);
      socket
          .getOutputStream()
          .write(("AUTH " + password + "\r\n" + command + "\r\n").getBytes(StandardCharsets.UTF_8));
      var auth = line(socket);
      return auth.startsWith("+OK") ? line(socket) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static String line(Socket socket) throws IOException {
    var line = new StringBuilder();
    var in = socket.getInputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
