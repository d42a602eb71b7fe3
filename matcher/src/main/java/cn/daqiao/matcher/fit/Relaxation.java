package cn.daqiao.matcher.fit;

/**
 * One wish of a person that a vacancy found by his or her own search does not meet.
 *
 * @param constraint the hard constraint's name, place or wage
 * @param to how far it was loosened: {@code 40km}, a level ({@code county}, {@code city}, {@code
 *     province}), or the least pay in yuan of the person's own cycle
 */
public record Relaxation(String constraint, String to) {}
