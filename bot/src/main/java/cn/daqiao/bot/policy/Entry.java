package cn.daqiao.bot.policy;

import cn.daqiao.matcher.policy.Article;
import cn.daqiao.matcher.policy.PolicyDocument;

/** An article and the document that it stands in. */
record Entry(PolicyDocument document, Article article) {}
