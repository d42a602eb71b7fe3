package cn.daqiao.bot.staff;

import cn.daqiao.bot.inbox.Ticket;
import cn.daqiao.bot.turn.Cases.Filed;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * With whom a case lies and who sees it. Worked out when it is read, from the person's home and the
 * accounts there are: somebody who moves, or an account that is opened, takes the case along.
 *
 * @param desks which roles sit where
 */
record Inboxes(Limits.Talks limits, Set<Members.Desk> desks, Instant now) {
  /** Despair first, then what nobody has taken, then what has waited longest. */
  private static final Comparator<Filed> ORDER =
      Comparator.comparing((Filed one) -> !one.ticket().despair())
          .thenComparing(one -> one.ticket().status())
          .thenComparing(one -> one.ticket().since());

  /** With which office a case lies. */
  enum Office {
    VILLAGE,
    COUNTY,
    PROVINCE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The person's town, else county; absent where not even that is known. */
  static @Nullable RegionCode home(Filed filed) {
    return filed.person().profile().seeker().home().finest();
  }

  /** Whether the person's home is known to lie in a region. */
  static boolean lives(Filed filed, RegionCode region) {
    var home = home(filed);
    return home != null && home.stem().startsWith(region.stem());
  }

  /** The officer of the town where there is one, else the county's, else the province's. */
  Office office(Filed filed) {
    var home = home(filed);
    if (!filed.ticket().county() && sits(Role.VILLAGE, home)) {
      return Office.VILLAGE;
    }
    return sits(Role.COUNTY, home) ? Office.COUNTY : Office.PROVINCE;
  }

  private boolean sits(Role role, @Nullable RegionCode home) {
    return home != null
        && desks.stream()
            .anyMatch(desk -> desk.role() == role && home.stem().startsWith(desk.region().stem()));
  }

  /** Whether a case has waited for longer than a human who was asked for may take. */
  boolean late(Ticket ticket) {
    var patience =
        ticket.despair()
            ? Duration.ofMinutes(limits.despairMinutes())
            : Duration.ofHours(limits.caseHours());
    return ticket.status() == Ticket.Status.OPEN && !now.isBefore(ticket.since().plus(patience));
  }

  /** Whether a member may look at a case and work on it. */
  boolean covers(Member member, Filed filed) {
    var home = home(filed);
    if (home != null) {
      return member.covers(home);
    }
    // Whoever lives nowhere that is known is any province's.
    return member.role() == Role.PROVINCE
        || (member.role() == Role.AUDITOR && member.region().level() == Level.PROVINCE);
  }

  /** Whether a case stands in a member's own inbox: it lies there, or has waited too long. */
  boolean shows(Member member, Filed filed) {
    var office = office(filed);
    return covers(member, filed)
        && switch (member.role()) {
          case VILLAGE -> office == Office.VILLAGE;
          case COUNTY ->
              office == Office.COUNTY || (office == Office.VILLAGE && late(filed.ticket()));
          case PROVINCE ->
              office == Office.PROVINCE
                  || (office == Office.VILLAGE
                      && late(filed.ticket())
                      && !sits(Role.COUNTY, home(filed)));
          case CITY, AUDITOR -> true;
        };
  }

  /** In the order in which cases are to be looked at; of closed ones the last closed first. */
  static List<Filed> sorted(List<Filed> all, boolean closed) {
    var order =
        closed
            ? Comparator.comparing((Filed one) -> !one.ticket().despair())
                .thenComparing(one -> one.ticket().log().getLast().at(), Comparator.reverseOrder())
            : ORDER;
    return all.stream().sorted(order).toList();
  }
}
