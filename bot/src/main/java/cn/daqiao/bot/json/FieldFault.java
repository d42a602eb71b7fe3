package cn.daqiao.bot.json;

/**
 * What is wrong with one field.
 *
 * @param field the JSON name
 * @param reason a sentence that says what to do, in Chinese
 */
public record FieldFault(String field, String reason) {}
