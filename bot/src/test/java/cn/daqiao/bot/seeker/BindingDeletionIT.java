package cn.daqiao.bot.seeker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.daqiao.bot.dialogue.Applied;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.turn.Change;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.matcher.seeker.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A deletion reaches the register, and what the vacancies know. */
@Timeout(60)
class BindingDeletionIT extends BindingStage {
  @Test
  void whoeverIsDeletedTakesTheRegistersRecordAlong() throws IOException {
    for (int steps = 0; steps <= 4; steps++) {
      await(redis.call(commands -> commands.flushall()));
      take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
      var imported = only();
      var id = registers("o-" + steps, NAME, PHONE);
      if (steps == 0) {
        await(binding.changed(id));
      } else {
        begin(steps, imported, id);
      }
      say("o-" + steps, "删除我的信息");
      await(binding.changed(id));
      await(binding.deleted(id));
      await(binding.deleted(id));
      await(binding.deleted(imported));
      assertEquals(List.of(), everybody());
      for (var one : List.of(id, imported)) {
        assertFalse(fields(one).contains("key"), "the key is destroyed");
        assertFalse(fields(one).contains("record"));
      }
      assertEquals(List.of(), await(merging.noted(id)));
      var again = take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
      assertEquals(1, again.rejected().size(), "a register undoes no deletion");
    }
  }

  @Test
  void whoeverComesBackAfterADeletionIsFoundByTheNextRegister() throws IOException {
    var register = "姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n";
    take(register);
    await(binding.changed(registers("o-1", NAME, PHONE)));
    var before = await(identity.find(Channel.WECHAT, "o-1")).orElseThrow();
    say("o-1", "删除我的信息");
    await(binding.deleted(before));
    var id = registers("o-1", NAME, PHONE);
    await(binding.changed(id));
    assertEquals(1, take(register).updated());
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(id));
    assertEquals(id, only());
  }

  @Test
  void aDeletionNamesTheVacanciesThatThePersonWasInterestedIn() {
    var vacancy = "v00-01KB0000000000000000000000";
    var job = new Listed(vacancy, null, "富岭服装厂", "平车工");
    next = new Person(profile(NAME), true, true).applying(new Applied(job, CLOCK.instant(), null));
    var id = say("o-1", "报名");
    say("o-1", "删除我的信息");
    var changes =
        await(new Streams(redis, Keys.Family.PERSON, "changes").after(Keys.partition(id), "0"));
    var last = Change.read(changes.getLast().fields()).orElseThrow();
    assertEquals(new Change.Deleted(id, List.of(vacancy), List.of(), List.of()), last);
  }
}
