package cn.daqiao.matcher.region;

/**
 * A point on the map in degrees (WGS-84 or GCJ-02; at a county's scale the difference does not
 * matter).
 */
public record Point(double lat, double lon) {
  private static final double EARTH_RADIUS_KM = 6371.0;

  /** Refuses what lies outside the globe. */
  public Point {
    if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("not a point on the globe: " + lat + ", " + lon);
    }
  }

  /** Great-circle distance in kilometres. */
  public double kmTo(Point other) {
    double phi1 = Math.toRadians(lat);
    double phi2 = Math.toRadians(other.lat);
    double dPhi = phi2 - phi1;
    double dLambda = Math.toRadians(other.lon - lon);
    double a =
        Math.pow(Math.sin(dPhi / 2), 2)
            + Math.cos(phi1) * Math.cos(phi2) * Math.pow(Math.sin(dLambda / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
