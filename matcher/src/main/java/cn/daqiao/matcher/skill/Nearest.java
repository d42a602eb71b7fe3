package cn.daqiao.matcher.skill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the occupation of words that the book does not have (锯大树) from those that it has (锯树): by
 * the characters and pairs that they share, the fewer occupations use one the more it counts. Says
 * nothing where no occupation stands out.
 */
final class Nearest {
  private static final double LIKE = 0.45;
  private static final double WORTH = 0.2;
  private static final double AHEAD = 0.06;
  private static final double BEST = 0.7;
  private static final int COMPANY = 3;

  /** Longer words are whole sentences. */
  private static final int LONGEST = 14;

  private static final int FIRST = 0x1F_0000;

  private final List<Occupation> occupations = new ArrayList<>();
  private final Map<Integer, Gram> grams = new HashMap<>();
  private final List<String> forms = new ArrayList<>();
  private int[] owners = new int[1024];
  private final double[] sums;
  private final double rarest;

  Nearest(Collection<Occupation> known) {
    for (var occupation : known) {
      for (var form : occupation.forms()) {
        add(new String(Folded.of(form)), occupations.size());
      }
      occupations.add(occupation);
    }
    grams.values().forEach(gram -> gram.weigh(occupations.size()));
    rarest = Math.log(1.0 + occupations.size());
    sums = new double[forms.size()];
    for (var gram : grams.values()) {
      for (int i = 0; i < gram.count; i++) {
        sums[gram.forms[i]] += gram.weight;
      }
    }
  }

  private void add(String form, int owner) {
    int number = forms.size();
    if (number == owners.length) {
      owners = Arrays.copyOf(owners, 2 * number);
    }
    owners[number] = owner;
    for (int gram : grams(form)) {
      grams.computeIfAbsent(gram, _ -> new Gram()).add(number, owner);
    }
    forms.add(form);
  }

  /** The occupation whose forms come nearest, where they come near and nothing else as near. */
  Optional<SkillBook.Guess> of(String words) {
    var said = letters(new String(Folded.of(words)));
    if (said.length() < 2 || said.length() > LONGEST) {
      return Optional.empty();
    }
    var ranked = ranked(said);
    if (ranked.isEmpty() || ranked.getFirst().likeness() < LIKE) {
      return Optional.empty();
    }
    var best = ranked.getFirst();
    boolean ahead = ranked.size() < 2 || best.likeness() - ranked.get(1).likeness() >= AHEAD;
    return ahead ? Optional.of(best) : Optional.empty();
  }

  private List<SkillBook.Guess> ranked(String said) {
    var shared = new double[forms.size()];
    double own = 0;
    for (int code : grams(said)) {
      var gram = grams.get(code);
      own += gram == null ? rarest : gram.weight;
      for (int i = 0; gram != null && i < gram.count; i++) {
        shared[gram.forms[i]] += gram.weight;
      }
    }
    var nearest = new LinkedHashMap<Integer, double[]>();
    for (int form = 0; form < shared.length; form++) {
      double likeness = 2 * shared[form] / (own + sums[form]);
      // Where a form stands whole and was not read, it is a part of another word.
      if (likeness >= WORTH && !said.contains(forms.get(form))) {
        keep(nearest.computeIfAbsent(owners[form], _ -> new double[COMPANY]), likeness);
      }
    }
    var ranked = new ArrayList<SkillBook.Guess>();
    nearest.forEach((owner, best) -> ranked.add(guess(occupations.get(owner), best)));
    ranked.sort((one, other) -> Double.compare(other.likeness(), one.likeness()));
    return ranked;
  }

  private static void keep(double[] best, double likeness) {
    double moved = likeness;
    for (int i = 0; i < best.length; i++) {
      if (moved > best[i]) {
        double lower = best[i];
        best[i] = moved;
        moved = lower;
      }
    }
  }

  private static SkillBook.Guess guess(Occupation occupation, double[] best) {
    double company = Arrays.stream(best).sum() / COMPANY;
    return new SkillBook.Guess(occupation, BEST * best[0] + (1 - BEST) * company);
  }

  private static String letters(String words) {
    var kept = new StringBuilder();
    words.chars().filter(Character::isLetterOrDigit).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  /** Its characters, its pairs, and once more the first, which is the verb mostly. */
  private static int[] grams(String form) {
    var found = new int[2 * form.length()];
    int count = 0;
    found[count++] = FIRST | form.charAt(0);
    for (int i = 0; i < form.length(); i++) {
      found[count++] = form.charAt(i);
      if (i > 0) {
        found[count++] = form.charAt(i - 1) << 16 | form.charAt(i);
      }
    }
    return Arrays.stream(found, 0, count).distinct().toArray();
  }

  /** Where a character or pair stands, and how much it tells. */
  private static final class Gram {
    private int[] forms = new int[2];
    private int count;
    private int lastOwner = -1;
    private int owners;
    private double weight;

    void add(int form, int owner) {
      if (count == forms.length) {
        forms = Arrays.copyOf(forms, 2 * count);
      }
      forms[count++] = form;
      if (owner != lastOwner) {
        lastOwner = owner;
        owners++;
      }
    }

    void weigh(int all) {
      weight = Math.log(1.0 + (double) all / owners);
    }
  }
}
