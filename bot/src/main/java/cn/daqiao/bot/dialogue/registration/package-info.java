/**
 * Becoming known: consent, questions, corrections. Read {@link
 * cn.daqiao.bot.dialogue.registration.Registration} first. Pure, like all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.registration;

import org.jspecify.annotations.NullMarked;
