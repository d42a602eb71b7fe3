package cn.daqiao.matcher.skill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds spoken forms in running text: leftmost, then longest, never inside another word. */
final class Reading {
  private static final String[] SUFFIXES = {"工人", "师傅", "师父", "工", "员", "匠"};
  // 电焊工作 names the trade 电焊, then 工作: the last 工 belongs to what follows.
  private static final String AFTER_WORK = "作程资地厂具艺序业龄期伤钱商友夫";
  private static final String PLACES = "镇乡村县";
  private static final String AFTER_PLACE = "里下上政民长干间中";
  // A firm or an engineer is named after the trade, and is something else.
  private static final String[] OTHERS = {"有限公司", "有限责任", "股份有限", "集团", "工程师"};

  private final FormTrie forms = new FormTrie();
  private final FormTrie decoys = new FormTrie();
  private final List<List<Occupation>> named = new ArrayList<>();

  Reading(Collection<Occupation> occupations, Collection<String> decoys) {
    for (var occupation : occupations) {
      occupation.forms().forEach(form -> add(form, occupation));
    }
    decoys.forEach(decoy -> this.decoys.add(new String(Folded.of(decoy)), 0));
  }

  private void add(String form, Occupation occupation) {
    var value = forms.add(new String(Folded.of(form)), named.size());
    if (value == named.size()) {
      named.add(new ArrayList<>());
    }
    if (!named.get(value).contains(occupation)) {
      named.get(value).add(occupation);
    }
  }

  List<SkillBook.Mention> read(String text) {
    var folded = Folded.of(text);
    var blocked = blocked(folded);
    var mentions = new ArrayList<SkillBook.Mention>();
    var at = 0;
    while (at < folded.length) {
      var hit = longest(folded, at, blocked);
      if (hit == null) {
        at++;
        continue;
      }
      var end = withSuffix(folded, hit.end);
      for (var occupation : named.get(hit.value)) {
        mentions.add(new SkillBook.Mention(occupation, text.substring(at, end), at));
      }
      at = end;
    }
    return List.copyOf(mentions);
  }

  /** For each place where a decoy begins, where the longest one ends; 0 elsewhere. */
  private int[] blocked(char[] text) {
    var ends = new int[text.length];
    for (var start = 0; start < text.length; start++) {
      for (var hit : hits(decoys, text, start)) {
        ends[start] = Math.max(ends[start], hit.end);
      }
    }
    return ends;
  }

  private @Nullable Hit longest(char[] text, int start, int[] blocked) {
    Hit best = null;
    for (var hit : hits(forms, text, start)) {
      if ((best == null || hit.end > best.end || (hit.end == best.end && hit.plain))
          && stands(text, start, hit.end)
          && !crossed(start, hit.end, blocked)) {
        best = hit;
      }
    }
    return best;
  }

  private static List<Hit> hits(FormTrie trie, char[] text, int start) {
    var first = trie.step(0, text[start]);
    if (first == FormTrie.NONE) {
      return List.of();
    }
    var hits = new ArrayList<Hit>(4);
    walk(trie, text, start + 1, first, true, hits);
    return hits;
  }

  private static void walk(
      FormTrie trie, char[] text, int from, int entry, boolean mayGap, List<Hit> hits) {
    var node = entry;
    for (var at = from; ; at++) {
      var value = trie.value(node);
      if (value != FormTrie.NONE) {
        hits.add(new Hit(at, value, mayGap));
      }
      if (at == text.length) {
        return;
      }
      if (mayGap && Gap.mayFollow(text[at - 1])) {
        leap(trie, text, at, node, hits);
      }
      node = trie.step(node, text[at]);
      if (node == FormTrie.NONE) {
        return;
      }
    }
  }

  private static void leap(FormTrie trie, char[] text, int at, int node, List<Hit> hits) {
    for (var end : Gap.ends(text, at)) {
      if (end > at && end < text.length) {
        var next = trie.step(node, text[end]);
        if (next != FormTrie.NONE) {
          walk(trie, text, end + 1, next, false, hits);
        }
      }
    }
  }

  /** Whether the piece is a word of its own there, and not a part of a longer one. */
  private static boolean stands(char[] text, int start, int end) {
    if (latin(text[start]) && start > 0 && latin(text[start - 1])) {
      return false;
    }
    if (end == text.length) {
      return true;
    }
    var last = text[end - 1];
    var next = text[end];
    if (latin(last) && latin(next)) {
      return false;
    }
    if (last == '工' && AFTER_WORK.indexOf(next) >= 0) {
      return Gap.startsWith(text, end, "作业");
    }
    if (PLACES.indexOf(next) >= 0) {
      return end + 1 < text.length && AFTER_PLACE.indexOf(text[end + 1]) >= 0;
    }
    return Arrays.stream(OTHERS).noneMatch(other -> Gap.startsWith(text, end, other));
  }

  /** Whether a decoy overlaps the piece without lying wholly inside a longer form. */
  private static boolean crossed(int start, int end, int[] blocked) {
    for (var at = Math.max(0, start - 8); at < end; at++) {
      var until = blocked[at];
      if (until > start && !(at >= start && until <= end && until - at < end - start)) {
        return true;
      }
    }
    return false;
  }

  private static int withSuffix(char[] text, int end) {
    for (var suffix : SUFFIXES) {
      if (Gap.startsWith(text, end, suffix)) {
        var after = end + suffix.length();
        var splits =
            suffix.equals("工") && after < text.length && AFTER_WORK.indexOf(text[after]) >= 0;
        var staff = suffix.equals("员") && after < text.length && text[after] == '工';
        return splits || staff ? end : after;
      }
    }
    return end;
  }

  private static boolean latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private record Hit(int end, int value, boolean plain) {}
}
