package cn.daqiao.bot.employer;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.sheet.Sheet;
import cn.daqiao.bot.sheet.TooLargeException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts each row of an uploaded .xlsx or .csv; a bad row is named and spoils no other. */
public final class ImportSheet {
  private static final String NOTE = "note";
  private static final String DESCRIPTION = "description";
  private static final int MOST_ROWS = 5_000;
  private static final long MOST_INFLATED = 48L << 20;
  private final Vertx vertx;
  private final Sheet sheet;
  private final Postings postings;

  /** Reads with the sheet's headings, on a worker. */
  public ImportSheet(Vertx vertx, Sheet sheet, Postings postings) {
    this.vertx = vertx;
    this.sheet = sheet;
    this.postings = postings;
  }

  private record Upload(String name, Buffer content) {}

  private record Rejected(int line, String field, String reason) {}

  private record Parsed(List<Sheet.Row> rows, List<Rejected> rejected) {}

  /**
   * Posts the rows.
   *
   * @param once the caller's key for this file: sent again, no row is posted twice; null for none
   */
  Future<JsonNode> take(Account account, @Nullable String once, RoutingContext context) {
    return upload(context)
        .compose(upload ->
            vertx
                .executeBlocking(() -> parse(upload), false)
                .compose(parsed ->
                    once == null
                        ? Future.succeededFuture(parsed)
                        : postings
                            .claimFile(account, once, upload.content().getBytes())
                            .map(parsed)))
        .compose(parsed -> post(account, once, parsed));
  }

  private Future<Upload> upload(RoutingContext context) {
    var files = context.fileUploads();
    if (!files.isEmpty()) {
      if (files.size() > 1) {
        throw Problem.of(400, "一次请只传一个文件。");
      }
      var file = files.getFirst();
      return vertx
          .fileSystem()
          .readFile(file.uploadedFileName())
          .map(content -> new Upload(file.fileName(), content));
    }
    Buffer body = context.body().buffer();
    if (body == null || body.length() == 0) {
      throw Problem.of(400, "请上传一个 .xlsx 或 .csv 文件。");
    }
    var type = String.valueOf(context.request().getHeader("content-type")).toLowerCase(Locale.ROOT);
    return Future.succeededFuture(new Upload(name(type, body), body));
  }

  /** Who sends the bare bytes often names no kind: a workbook begins like every zip file. */
  private static String name(String type, Buffer body) {
    if (type.contains("csv")) {
      return "upload.csv";
    }
    boolean book = type.contains("sheet") || type.contains("excel");
    int first = body.getByte(0) & 0xFF;
    return book || first == 'P' || first == 0xD0 ? "upload.xlsx" : "upload.csv";
  }

  private Parsed parse(Upload upload) {
    if (upload.content().length() == 0) {
      throw Problem.of(400, "这个文件是空的，请检查以后再传。");
    }
    var rejected = new ArrayList<Rejected>();
    try {
      var rows =
          sheet.read(
              upload.content().getBytes(),
              upload.name(),
              MOST_INFLATED,
              bad -> rejected.add(new Rejected(bad.line(), "", bad.reason())));
      if (rows.size() > MOST_ROWS) {
        throw Problem.of(413, "一次最多" + MOST_ROWS + "行，请拆成几个文件。");
      }
      if (rows.isEmpty() && rejected.isEmpty()) {
        throw Problem.of(400, "这张表里没有岗位：第一行是栏目名称，从第二行起每行一个岗位。");
      }
      strange(rows).ifPresent(rejected::add);
      return new Parsed(rows, rejected);
    } catch (TooLargeException e) {
      throw Problem.of(413, e.getMessage() + "。");
    } catch (IOException e) {
      throw Problem.of(400, e.getMessage() + "。");
    }
  }

  /**
   * Takes columns that nobody knows out of all rows, and names them once; a remark belongs to the
   * description, where people read it.
   */
  private Optional<Rejected> strange(List<Sheet.Row> rows) {
    var strange = new LinkedHashSet<String>();
    for (var row : rows) {
      var note = row.node().path(NOTE).asText();
      if (!note.isEmpty()) {
        var said = row.node().path(DESCRIPTION).asText();
        row.node().put(DESCRIPTION, said.isEmpty() ? note : said + "\n" + note);
        row.node().remove(NOTE);
      }
      row.node()
          .fieldNames()
          .forEachRemaining(name -> {
            if (!sheet.headings().knowsName(name)) {
              strange.add(name);
            }
          });
      row.node().remove(strange);
    }
    return strange.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rejected(
                Math.max(1, rows.getFirst().line() - 1),
                "",
                "这些栏目不认识，没有读："
                    + String.join("、", strange)
                    + "。认识的有："
                    + sheet.headings().known()
                    + "。"));
  }

  /** What came of the rows so far. */
  private static final class Tally {
    final List<Rejected> rejected = new ArrayList<>();
    int accepted;
    int standing;
  }

  private Future<JsonNode> post(Account account, @Nullable String once, Parsed parsed) {
    var tally = new Tally();
    tally.rejected.addAll(parsed.rejected());
    Future<Void> all = Future.succeededFuture();
    for (var row : parsed.rows()) {
      all = all.compose(done -> post(account, row, line(once, row), tally));
    }
    return all.map(done -> {
      var node = JsonNodeFactory.instance.objectNode();
      node.put("accepted", tally.accepted);
      node.put("standing", tally.standing);
      var list = node.putArray("rejected");
      tally.rejected.forEach(one ->
          list.addObject()
              .put("line", one.line())
              .put("field", one.field())
              .put("reason", one.reason()));
      return node;
    });
  }

  private static @Nullable String line(@Nullable String once, Sheet.Row row) {
    return once == null ? null : once + "#" + row.line();
  }

  private Future<Void> post(Account account, Sheet.Row row, @Nullable String once, Tally tally) {
    try {
      return postings
          .post(account, row.node(), once)
          .<Void>map(posted -> {
            tally.accepted++;
            tally.standing += posted.stood() ? 1 : 0;
            return null;
          })
          .recover(failure -> {
            tally.rejected.addAll(rejected(row, failure));
            return Future.succeededFuture();
          });
    } catch (FieldFaultsException e) {
      for (FieldFault fault : e.faults()) {
        tally.rejected.add(new Rejected(row.line(), fault.field(), fault.reason()));
      }
      return Future.succeededFuture();
    }
  }

  private static List<Rejected> rejected(Sheet.Row row, Throwable failure) {
    if (!(failure instanceof Problem problem)) {
      return List.of(new Rejected(row.line(), "", "这一行没能保存，请再传一次。"));
    }
    return problem.errors().isEmpty()
        ? List.of(new Rejected(row.line(), "", problem.detail()))
        : problem.errors().stream()
            .map(error -> new Rejected(row.line(), error.field(), error.reason()))
            .toList();
  }
}
