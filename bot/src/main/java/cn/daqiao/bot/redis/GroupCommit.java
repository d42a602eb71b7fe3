package cn.daqiao.bot.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Saves to one master, each round with a single WAIT behind it: what comes while a round waits
 * forms the next one.
 */
final class GroupCommit {
  private static final long WAIT_MS = 1_000;

  private final Backend backend;
  private final String node;
  private final int replicas;
  private final ArrayDeque<Save> waiting = new ArrayDeque<>();
  private boolean busy;

  private record Save(
      Script script, List<String> keys, Args args, CompletableFuture<Saved> outcome) {}

  GroupCommit(Backend backend, String node, int replicas) {
    this.backend = backend;
    this.node = node;
    this.replicas = replicas;
  }

  CompletableFuture<Saved> save(Script script, List<String> keys, Args args) {
    var save = new Save(script, keys, args, new CompletableFuture<>());
    synchronized (waiting) {
      waiting.add(save);
      if (busy) {
        return save.outcome;
      }
      busy = true;
    }
    next();
    return save.outcome;
  }

  private void next() {
    List<Save> round;
    synchronized (waiting) {
      if (waiting.isEmpty()) {
        busy = false;
        return;
      }
      round = new ArrayList<>(waiting);
      waiting.clear();
    }
    var _ =
        backend
            .writer(node)
            .thenCompose(connection -> run(connection, round))
            .whenComplete((done, failure) -> {
              if (failure != null) {
                round.forEach(save -> save.outcome.completeExceptionally(failure));
              }
              next();
            });
  }

  private CompletionStage<Void> run(
      StatefulRedisConnection<String, byte[]> connection, List<Save> round) {
    var commands = connection.async();
    var results = new ArrayList<CompletableFuture<Result>>();
    for (var save : round) {
      results.add(Redis.run(commands, save.script, save.keys, save.args).toCompletableFuture());
    }
    // A script that the server did not know yet is sent a second time: WAIT must follow that one.
    return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
        .exceptionally(failure -> null)
        .thenCompose(done -> commands.waitForReplication(replicas, WAIT_MS))
        // A node that is no master any more refuses to wait: nothing of the round is known to stay.
        .exceptionally(failure -> 0L)
        .thenAccept(held -> settle(round, results, held));
  }

  private void settle(List<Save> round, List<CompletableFuture<Result>> results, long held) {
    for (int i = 0; i < round.size(); i++) {
      var outcome = round.get(i).outcome;
      var _ =
          results
              .get(i)
              .whenComplete((result, failure) -> {
                if (failure != null) {
                  outcome.completeExceptionally(failure);
                } else if (held >= replicas) {
                  outcome.complete(new Saved.Ok(result));
                } else {
                  outcome.complete(
                      new Saved.Unknown(held + " of " + replicas + " replicas hold it"));
                }
              });
    }
  }
}
