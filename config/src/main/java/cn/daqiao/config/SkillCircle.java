package cn.daqiao.config;

import java.nio.file.Path;
import java.util.List;

/**
 * One line of the file of occupations that are alike, not yet checked.
 *
 * @param names or codes; each is related to each other one
 */
record SkillCircle(Path file, int line, List<String> names) {}
