/**
 * The conversation, pure: {@link cn.daqiao.bot.dialogue.Dialogue#step} turns a state and an event
 * into the next state and effects. Imports the domain and the JDK only: no clock, no store, no
 * Vert.x.
 */
@NullMarked
package cn.daqiao.bot.dialogue;

import org.jspecify.annotations.NullMarked;
