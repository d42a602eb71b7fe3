package cn.daqiao.bot.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Kept connections turned by one thread, which costs the service that shares the processors next to
 * nothing. Each request leaves when it is due, whether or not earlier ones are answered.
 */
final class Wire implements AutoCloseable {
  private static final int LARGEST = 64 * 1024;
  private static final String LENGTH = "content-length:";

  private final InetSocketAddress address;
  private final Selector selector = Selector.open();
  private final ArrayDeque<Line> free = new ArrayDeque<>();
  private final List<Line> all = new ArrayList<>();

  /** One answer. */
  record Answer(int number, int status, String body, long nanosSinceDue) {}

  /** Takes what comes back; status 0 is a broken connection. */
  interface Sink {
    void take(Answer answer);
  }

  private static final class Line {
    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST);
    private int number;
    private long due;

    Line(SocketChannel channel) {
      this.channel = channel;
    }
  }

  Wire(InetSocketAddress address) throws IOException {
    this.address = address;
  }

  /**
   * Sends so many requests, one each interval.
   *
   * @param patienceMs how long to wait for answers after the last was sent
   */
  void run(int count, long intervalNanos, long patienceMs, IntFunction<byte[]> requests, Sink sink)
      throws IOException {
    long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
    long end = begin + count * intervalNanos + TimeUnit.MILLISECONDS.toNanos(patienceMs);
    int sent = 0;
    int open = 0;
    while ((sent < count || open > 0) && System.nanoTime() < end) {
      while (sent < count && System.nanoTime() >= begin + sent * intervalNanos) {
        send(sent, begin + sent * intervalNanos, requests.apply(sent));
        sent++;
        open++;
      }
      long wait = sent < count ? begin + sent * intervalNanos - System.nanoTime() : 10_000_000;
      selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(wait)));
      for (var key : selector.selectedKeys()) {
        open -= read((Line) key.attachment(), sink) ? 1 : 0;
      }
      selector.selectedKeys().clear();
    }
  }

  private void send(int number, long due, byte[] request) throws IOException {
    var line = free.isEmpty() ? connect() : free.pop();
    line.number = number;
    line.due = due;
    var bytes = ByteBuffer.wrap(request);
    while (bytes.hasRemaining()) {
      line.channel.write(bytes);
    }
  }

  private Line connect() throws IOException {
    var channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    var line = new Line(channel);
    channel.register(selector, SelectionKey.OP_READ, line);
    all.add(line);
    return line;
  }

  /** Whether that ended a request. */
  private boolean read(Line line, Sink sink) throws IOException {
    int got;
    try {
      got = line.channel.read(line.in);
    } catch (IOException e) {
      got = -1;
    }
    if (got < 0) {
      line.channel.close();
      sink.take(new Answer(line.number, 0, "", System.nanoTime() - line.due));
      return true;
    }
    var text = new String(line.in.array(), 0, line.in.position(), StandardCharsets.ISO_8859_1);
    int head = text.indexOf("\r\n\r\n");
    if (head < 0 || line.in.position() < head + 4 + length(text, head)) {
      return false;
    }
    var body =
        new String(
            line.in.array(), head + 4, line.in.position() - head - 4, StandardCharsets.UTF_8);
    int status = Integer.parseInt(text.substring(9, 12));
    sink.take(new Answer(line.number, status, body, System.nanoTime() - line.due));
    line.in.clear();
    free.push(line);
    return true;
  }

  private static int length(String text, int head) {
    var lower = text.substring(0, head).toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LENGTH);
    if (at < 0) {
      return 0;
    }
    int stop = lower.indexOf("\r\n", at);
    return Integer.parseInt(
        lower.substring(at + LENGTH.length(), stop < 0 ? lower.length() : stop).strip());
  }

  @Override
  public void close() throws IOException {
    for (var line : all) {
      line.channel.close();
    }
    selector.close();
  }
}
