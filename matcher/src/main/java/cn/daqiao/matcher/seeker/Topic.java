package cn.daqiao.matcher.seeker;

/** The things a registration asks for and a correction names. */
public enum Topic {
  NAME,
  GENDER,
  BIRTH,
  COUNTY,
  TOWNSHIP,
  VILLAGE,
  SKILLS,
  WAGE,
  REACH,
  PHONE,
  COURSE
}
