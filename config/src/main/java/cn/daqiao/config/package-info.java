/**
 * The data that staff change without code, and the loader that checks it. Read {@link
 * cn.daqiao.config.Catalog} first.
 */
@NullMarked
package cn.daqiao.config;

import org.jspecify.annotations.NullMarked;
