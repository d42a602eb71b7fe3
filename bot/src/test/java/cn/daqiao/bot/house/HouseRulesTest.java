package cn.daqiao.bot.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: the paragraph on rooms in CONTRIBUTING.md, as a test. */
@AnalyzeClasses(packages = "cn.daqiao", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  private static final String BOT = "cn.daqiao.bot";

  @ArchTest
  static final ArchRule matcherKnowsTheJdkOnly =
      classes()
          .that()
          .resideInAPackage("cn.daqiao.matcher..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "cn.daqiao.matcher..",
                  "java.lang..",
                  "java.util..",
                  "java.time..",
                  "java.text..",
                  "java.math..",
                  "java.nio.charset..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule dialogueAndUnderstandingArePure =
      classes()
          .that()
          .resideInAnyPackage(BOT + ".dialogue..", BOT + ".understanding..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  BOT + ".dialogue..",
                  BOT + ".understanding..",
                  "cn.daqiao.matcher..",
                  "java.lang..",
                  "java.util..",
                  "java.time..",
                  "java.text..",
                  "java.math..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule understandingKnowsNoDialogue =
      noClasses()
          .that()
          .resideInAPackage(BOT + ".understanding..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BOT + ".dialogue..");

  @ArchTest
  static final ArchRule onlyWechatKnowsWxJava =
      noClasses()
          .that(not(resideInAnyPackage(BOT + ".wechat..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("me.chanjar..", "com.github.binarywang..");

  @ArchTest
  static final ArchRule onlyIndexTextKnowsHanlp =
      noClasses()
          .that(not(resideInAnyPackage("cn.daqiao.index.text..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule onlyIndexKnowsLucene =
      noClasses()
          .that(not(resideInAnyPackage("cn.daqiao.index..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule theGroundImportsNoFeature =
      classes()
          .that()
          .resideInAnyPackage(
              BOT + ".redis..",
              BOT + ".runtime..",
              BOT + ".json..",
              BOT + ".sheet..",
              BOT + ".document..",
              BOT + ".backup..")
          .should()
          .onlyDependOnClassesThat(
              not(resideInAnyPackage(BOT + ".."))
                  .or(
                      resideInAnyPackage(
                          BOT + ".redis..",
                          BOT + ".runtime..",
                          BOT + ".json..",
                          BOT + ".sheet..",
                          BOT + ".document..",
                          BOT + ".backup..")));

  @ArchTest
  static final ArchRule onlyDocumentKnowsPdfBox =
      noClasses()
          .that(not(resideInAnyPackage(BOT + ".document..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

  @ArchTest
  static final ArchRule employersAndStaffStayApart =
      noClasses()
          .that()
          .resideInAPackage(BOT + ".employer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BOT + ".staff..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule staffAndEmployersStayApart =
      noClasses()
          .that()
          .resideInAPackage(BOT + ".staff..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BOT + ".employer..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noCirclesBetweenRooms =
      slices().matching(BOT + ".(*)..").should().beFreeOfCycles();
}
