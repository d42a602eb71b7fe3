package cn.daqiao.bot.seeker;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.turn.Stored;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The people of the store, as registers see them.
 *
 * @param add keeps somebody new; false when the id was used before or the store stays away
 * @param find somebody under an id, or whom that one was found to be; empty after a deletion
 * @param update changes a record; whether that made a difference
 * @param partition everybody of one partition
 */
public record People(
    Function<Person, Future<Boolean>> add,
    Function<String, Future<Optional<Stored>>> find,
    BiFunction<String, UnaryOperator<Person>, Future<Boolean>> update,
    IntFunction<Future<List<Stored>>> partition) {}
