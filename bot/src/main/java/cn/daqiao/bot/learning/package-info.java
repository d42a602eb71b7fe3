/**
 * What the questions of people teach: those left open, with nothing that names a person; what staff
 * decided about them; how answers were judged. Read {@link cn.daqiao.bot.learning.QuestionLog}
 * first, then {@link cn.daqiao.bot.learning.LessonStore}. Knows nothing of channels and dialogues.
 */
@NullMarked
package cn.daqiao.bot.learning;

import org.jspecify.annotations.NullMarked;
