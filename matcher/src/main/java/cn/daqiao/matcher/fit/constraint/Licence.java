package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One of the licences that the vacancy asks for is held, or one that includes it. */
final class Licence implements Constraint {
  private final Licences licences;

  Licence(Licences licences) {
    this.licences = licences;
  }

  @Override
  public String name() {
    return "licence";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    var asked = vacancy.demands().licences();
    return asked.isEmpty() || licences.anyHeld(seeker.about().licences(), asked);
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        names(vacancy.demands().licences()),
        names(seeker.about().licences()));
  }

  private @Nullable String names(List<String> said) {
    var names = new TreeSet<String>();
    said.forEach(one -> names.addAll(licences.read(one)));
    return names.isEmpty() ? null : String.join(",", names);
  }
}
