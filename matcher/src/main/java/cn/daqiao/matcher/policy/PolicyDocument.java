package cn.daqiao.matcher.policy;

import cn.daqiao.matcher.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy document.
 *
 * @param number such as 闽人社文〔2017〕251号; absent where none was found
 * @param title its title
 * @param issuer who issued it
 * @param region where it is in force; absent for the whole country
 * @param issued date of issue
 * @param effective first day in force
 * @param expires last day in force
 * @param articles in the document's order
 */
public record PolicyDocument(
    @Nullable String number,
    String title,
    @Nullable String issuer,
    @Nullable RegionCode region,
    @Nullable LocalDate issued,
    @Nullable LocalDate effective,
    @Nullable LocalDate expires,
    List<Article> articles) {

  /**
   * Where a document is in force that speaks of its own place and does not name it. Nobody lives
   * there, so nobody is told of it.
   */
  public static final RegionCode NOWHERE = new RegionCode("990000");

  /** Copies the articles. */
  public PolicyDocument {
    articles = List.copyOf(articles);
  }

  /** What a citation calls it: the number, else the title. */
  public String name() {
    return number == null ? title : number;
  }

  /** Whether it may be cited to somebody who lives there: national, or of a region around. */
  public boolean appliesTo(RegionCode home) {
    return region == null || home.stem().startsWith(region.stem()) || isCoarser(home);
  }

  private boolean isCoarser(RegionCode home) {
    return region != null && region.stem().startsWith(home.stem());
  }
}
