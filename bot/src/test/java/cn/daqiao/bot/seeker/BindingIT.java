package cn.daqiao.bot.seeker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Standing;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody of a register who then registers in the conversation is one person. */
@Timeout(60)
class BindingIT extends BindingStage {
  @Test
  void whoeverIsInARegisterIsOnePersonAfterRegistering() throws IOException {
    assertEquals(1, take("姓名,电话,statuses,skills\n吴桂花,13850590001,建档立卡,电焊\n").added());
    var imported = only();
    var id = registers("o-1", NAME, PHONE);
    assertEquals(1, await(binding.changed(id)));

    assertEquals(id, only());
    var person = await(store.find(id)).orElseThrow();
    assertTrue(person.person().profile().seeker().about().countsAsPoor());
    assertTrue(person.person().registered());
    assertTrue(person.person().profile().seeker().skills().isEmpty(), "she said no skill herself");
    assertTrue(await(store.find(imported)).isEmpty());
    assertEquals(id, await(store.follow(imported)).orElseThrow().person().id());
    assertEquals(List.of("gone", "mergedInto", "ver"), fields(imported));
    assertEquals(0, await(binding.changed(id)), "done twice it is done once");
    assertEquals(0, await(binding.changed(imported)));

    var later = take("姓名,电话,statuses\n吴桂花,13850590001,已脱贫\n");
    assertEquals(new ImportSeekers.Imported(0, 1, 0, List.of()), later);
    assertEquals(Set.of(Standing.LIFTED), standings(id));
    assertEquals(id, only());
  }

  @Test
  void nameBirthAndTownshipAreEnoughToo() throws IOException {
    take("姓名,出生年,乡镇,statuses\n吴桂花,1983,石陂镇,低保\n");
    var id = registers("o-1", NAME, TOWN, new Fact.Age(43));
    await(binding.changed(id));
    assertEquals(id, only());
    assertEquals(Set.of(Standing.MINIMUM_ALLOWANCE), standings(id));
  }

  @Test
  void anAgeThatFitsTwoPeopleNamesNeither() throws IOException {
    take("姓名,出生年,乡镇,statuses\n吴桂花,1983,石陂镇,低保\n吴桂花,1982,石陂镇,特困\n");
    var id = registers("o-1", NAME, TOWN, new Fact.Age(43));
    assertEquals(0, await(binding.changed(id)));
    assertEquals(3, everybody().size());
    assertEquals(Set.of(), standings(id));
  }

  @Test
  void aSharedPhoneOrAnUnfinishedRegistrationBindsNobody() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    assertEquals(0, await(binding.changed(registers("o-1", new Fact.Name("吴桂兰"), PHONE))));
    next = new Person(profile(NAME, PHONE), false, true);
    assertEquals(0, await(binding.changed(say("o-2", "还没登记完"))));
    assertEquals(3, everybody().size());
  }

  @Test
  void twoWhoTalkWithUsStayTwo() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var first = registers("o-1", NAME, PHONE);
    await(binding.changed(first));
    var second = registers("o-2", NAME, PHONE);
    assertEquals(0, await(binding.changed(second)));
    assertEquals(Set.of(), standings(second));
    assertEquals(2, everybody().size());
  }

  @Test
  void ofTwoWhoAreLikeTheSameRecordOneGetsIt() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var imported = only();
    var first = registers("o-1", NAME, PHONE);
    var second = registers("o-2", NAME, PHONE);
    assertEquals(first, await(merging.claim(imported, first, "")));
    assertEquals(0, await(binding.changed(second)), "the first was about to merge it");
    assertEquals(Set.of(), standings(second));
    assertEquals(1, await(binding.changed(first)));
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(first));
  }

  @Test
  void atTheSameTimeOneGetsItToo() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var first = registers("o-1", NAME, PHONE);
    var second = registers("o-2", NAME, PHONE);
    await(Future.all(binding.changed(first), binding.changed(second)));
    assertEquals(1, standings(first).size() + standings(second).size());
  }

  @Test
  void aClaimOfWhoIsGoneHoldsNobodyBack() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var imported = only();
    var first = registers("o-1", NAME, PHONE);
    await(merging.claim(imported, first, ""));
    say("o-1", "删除我的信息");
    await(binding.deleted(first));
    var second = registers("o-2", NAME, PHONE);
    assertEquals(1, await(binding.changed(second)));
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(second));
  }

  @Test
  void whoeverContradictsARecordIsNotBoundToIt() throws IOException {
    var file = "姓名,性别,电话,出生年,乡镇,statuses\n吴桂花,女,13850590001,1983,石陂镇,建档立卡\n";
    take(file);
    var man = registers("o-1", NAME, PHONE, new Fact.Sex(Gender.MALE));
    var phone = registers("o-2", NAME, TOWN, new Fact.Age(43), new Fact.Phone("13950590009"));
    for (var id : List.of(man, phone)) {
      assertEquals(0, await(binding.changed(id)));
      assertEquals(Set.of(), standings(id));
    }
    await(redis.call(commands -> commands.flushall()));
    man = registers("o-3", NAME, PHONE, new Fact.Sex(Gender.MALE));
    assertEquals(1, take(file).added());
    assertEquals(Set.of(), standings(man));
  }

  @Test
  void aRecordThatChangesMeanwhileIsTakenOverAsItIsThen() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var imported = only();
    var id = registers("o-1", NAME, PHONE);
    var lifted =
        Profile.unknown(imported).with(List.of(new Fact.Stands(Standing.LIFTED))).seeker().about();
    var meanwhile =
        new People(
            records::add,
            store::follow,
            (who, change) ->
                records
                    .update(imported, one -> one.with(one.profile().registeredAs(lifted)))
                    .compose(done -> records.update(who, change)),
            this::partition);
    assertEquals(1, await(new Binding(register, meanwhile, merging, () -> 2026).changed(id)));
    assertEquals(Set.of(Standing.LIFTED), standings(id));
    assertEquals(id, only());
  }

  @Test
  void aLaterRegisterFindsWhoeverTalksBeforeItsOwnOldRecord() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,低保\n");
    var id = registers("o-1", NAME, PHONE);
    assertEquals(1, take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n").updated());
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(id));
    await(binding.changed(id));
    assertEquals(id, only());
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(id));
  }

  @Test
  void whatAnOfficerTellsTakesNoStandingAway() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var told =
        profile(NAME, PHONE, new Fact.Stands(Standing.MINIMUM_ALLOWANCE), new Fact.Poor(false));
    var deputies =
        new DeputyRegister(register, people, () -> "p00-01KB0000000000000000000001", () -> 2026);
    var consent = new Consent(Consent.DEPUTY, CLOCK.instant(), "王协理");
    var record = await(deputies.keep("once", told, consent)).orElseThrow();
    assertEquals(only(), record);
    assertEquals(Set.of(Standing.REGISTERED_POOR, Standing.MINIMUM_ALLOWANCE), standings(record));
    var id = registers("o-1", NAME, PHONE, new Fact.Stands(Standing.LIFTED));
    assertEquals(1, await(binding.changed(id)));
    assertEquals(
        Set.of(Standing.REGISTERED_POOR, Standing.MINIMUM_ALLOWANCE, Standing.LIFTED),
        standings(id));
    assertEquals(
        new Consent(Consent.SENSITIVE, CLOCK.instant(), "王协理"),
        await(store.find(id)).orElseThrow().person().consents().sensitive(),
        "agreed to through the officer");
  }

  @Test
  void whatWasTakenBackComesBackWithNoOfficersRecord() {
    var deputies =
        new DeputyRegister(register, people, () -> "p00-01KB0000000000000000000001", () -> 2026);
    var told = profile(NAME, PHONE, new Fact.Stands(Standing.MINIMUM_ALLOWANCE));
    var consent = new Consent(Consent.DEPUTY, CLOCK.instant(), "王协理");
    assertTrue(await(deputies.keep("once", told, consent)).isPresent());
    var id = registers("o-1", NAME, PHONE);
    await(people.update().apply(id, one -> one.withoutSensitive(CLOCK.instant())));
    assertEquals(1, await(binding.changed(id)));
    assertEquals(Set.of(), standings(id));
  }

  @Test
  void goesOnWhereverItWasBrokenOff() throws IOException {
    for (int steps = 0; steps <= 4; steps++) {
      await(redis.call(commands -> commands.flushall()));
      take("姓名,电话,出生年,乡镇,statuses\n吴桂花,13850590001,1983,石陂镇,建档立卡\n");
      var imported = only();
      var id = registers("o-" + steps, NAME, PHONE);
      begin(steps, imported, id);
      await(binding.changed(imported));
      await(binding.changed(id));
      assertEquals(id, only(), steps + " steps were done before");
      assertEquals(Set.of(Standing.REGISTERED_POOR), standings(id));
      var again = take("姓名,出生年,乡镇,statuses\n吴桂花,1983,石陂镇,已脱贫\n");
      assertEquals(1, again.updated(), steps + " steps were done before");
      assertEquals(Set.of(Standing.LIFTED), standings(id));
    }
  }
}
