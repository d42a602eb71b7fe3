package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.seeker.Seeker;
import java.util.List;

/**
 * One step of loosening.
 *
 * @param seeker the person as looked for at this step
 * @param steps what was loosened for it, place before wage
 */
public record Looser(Seeker seeker, List<Relaxation> steps) {

  /** Copies the list. */
  public Looser {
    steps = List.copyOf(steps);
  }
}
