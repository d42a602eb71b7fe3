package cn.daqiao.matcher.vacancy;

import org.jspecify.annotations.Nullable;

/**
 * Who offers the work, as a vacancy shows it.
 *
 * @param id the account, absent in files
 * @param name the name shown to people
 * @param contact whom to ask for
 * @param phone the employer's number
 * @param verified whether county staff have checked the employer
 */
public record Employer(
    @Nullable String id,
    @Nullable String name,
    @Nullable String contact,
    @Nullable String phone,
    boolean verified) {}
