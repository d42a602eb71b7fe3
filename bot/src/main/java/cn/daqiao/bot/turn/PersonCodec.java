package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a person's record and a conversation's state are written before they are sealed.
 *
 * @param readPerson from JSON and id
 * @param readState a fresh state for JSON of an unknown shape
 */
public record PersonCodec(
    Function<Person, String> writePerson,
    Function<State, String> writeState,
    BiFunction<String, String, Person> readPerson,
    Function<String, State> readState) {

  /** The shapes in which the service stores them. */
  public static PersonCodec of(StateJson json) {
    return new PersonCodec(json::write, json::write, json::readPerson, json::readState);
  }
}
