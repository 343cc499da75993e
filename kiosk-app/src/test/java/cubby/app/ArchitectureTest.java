package cubby.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Scanner;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TimeZone;
import java.util.Timer;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;

/// The rules of docs/ARCHITECTURE.md that the compiler cannot hold. A class that breaks one is
/// changed; a rule is changed only together with that document.
class ArchitectureTest {
  private static final JavaClasses CUBBY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cubby");

  /// The core of `kiosk-core`: all of it but the parts that carry out what it decides, and the
  /// words that screens and notices are made of. Of the journal it has the port; the stores, their
  /// form and their chain lie in packages below. Of the words it has the names of the languages.
  private static final DescribedPredicate<JavaClass> THE_CORE =
      resideInAPackage("cubby.core..")
          .and(
              resideOutsideOfPackages(
                  "cubby.core.shell..", "cubby.core.journal.*..", "cubby.core.secret.."))
          .as("the pure core");

  /// What a simulation never makes: a guard's pipe waits for real bytes, the threads of real buses
  /// are joined in real time, and a real glass shows seconds going by and tells a scanner's keys
  /// from a person's.
  private static final DescribedPredicate<JavaClass> MADE_FOR_REAL_TIME =
      describe(
          "made for real time",
          type ->
              List.of("cubby.hal.line.GuardLine", "cubby.hal.lockbus.LockBuses")
                  .contains(type.getName()));

  /// The guard of pins is a program of its own, which must outlive the kiosk: it has a main class,
  /// threads and a clock. All that it decides is in [cubby.hal.guard.Guard], which has none.
  private static final DescribedPredicate<JavaClass> THE_GUARDS_PROGRAM =
      describe(
          "the guard's program",
          type ->
              List.of("cubby.hal.guard.GuardMain", "cubby.hal.guard.GuardProcess")
                  .contains(type.getName()));

  private static final JavaClass WEAKENING = CUBBY.get("cubby.core.journal.sqlite.JournalTrial");

  // ------------------------------------------------------------------------------------- arrows

  @ParameterizedTest
  @ValueSource(strings = {"cubby.hal", "cubby.core", "cubby.app"})
  void theRulesSeeEveryModule(String name) {
    assertThat(CUBBY).anyMatch(type -> type.getPackageName().startsWith(name));
  }

  @Test
  void halKnowsNobody() {
    mayUseOfCubby("cubby.hal..", "cubby.hal..");
  }

  @Test
  void coreKnowsOnlyTheContractsOfHal() {
    mayUseOfCubby("cubby.core..", "cubby.core..", "cubby.hal.contract..");
  }

  @Test
  void uiKnowsOnlyCore() {
    mayUseOfCubby("cubby.ui..", "cubby.ui..", "cubby.core..");
  }

  @Test
  void linkKnowsOnlyCore() {
    mayUseOfCubby("cubby.link..", "cubby.link..", "cubby.core..");
  }

  @Test
  void simulatorKnowsOnlyHalAndCore() {
    mayUseOfCubby("cubby.sim..", "cubby.sim..", "cubby.hal..", "cubby.core..");
  }

  @Test
  void onlyTrialsWeakenAJournal() {
    noClasses()
        .that(resideOutsideOfPackages("cubby.app.torture.."))
        .and(not(describe("the trial itself", WEAKENING::equals)))
        .should()
        .dependOnClassesThat(describe("weaken a journal", WEAKENING::equals))
        .because("a kiosk whose commits are not synced loses what it has promised")
        .check(CUBBY);
  }

  @Test
  void everyLibraryHasItsHome() {
    livesIn("JavaFX", new String[] {"javafx..", "atlantafx.."}, "cubby.ui..", "cubby.app..");
    livesIn("icons", new String[] {"org.kordamp.."}, "cubby.ui..");
    livesIn("serial lines", new String[] {"com.fazecast.."}, "cubby.hal.line..");
    livesIn("pins", new String[] {"com.pi4j.."}, "cubby.hal.pins.pi4j..");
    // The benchmark's bare peer is what the journal is measured against.
    livesIn(
        "SQL",
        new String[] {"java.sql..", "org.sqlite.."},
        "cubby.core.journal.sqlite..",
        "cubby.app.benchmark..");
    livesIn("cryptography", new String[] {"javax.crypto..", "org.bouncycastle.."}, "cubby.core..");
    livesIn("the command line", new String[] {"picocli.."}, "cubby.app..");
    livesIn(
        "the C library", new String[] {"java.lang.foreign.."}, "cubby.hal.posix..", "cubby.sim..");
    livesIn("mail", new String[] {"jakarta.mail..", "org.eclipse.angus.."}, "cubby.link.mail..");
    livesIn("barcodes", new String[] {"com.google.zxing.."}, "cubby.link..", "cubby.app..");
  }

  // --------------------------------------------------------------------------------------- core

  @Test
  void theCoreUsesOnlyValues() {
    classes()
        .that(THE_CORE)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "cubby..",
                "java.lang",
                "java.lang.annotation",
                "java.lang.invoke",
                "java.lang.runtime",
                "java.math",
                "java.nio.charset",
                "java.text",
                "java.time..",
                "java.util",
                "java.util.function",
                "java.util.regex",
                "java.util.stream",
                "org.jspecify.annotations",
                "org.pcollections"))
        .because("it does no I/O, logs nothing, and knows no SQL and no JSON")
        .check(CUBBY);
  }

  @Test
  void theCoreNeverUsesItsShell() {
    noClasses()
        .that(THE_CORE)
        .should()
        .dependOnClassesThat(resideInAPackage("cubby.core..").and(not(THE_CORE)))
        .because("the shell carries out what the core decides")
        .check(CUBBY);
  }

  @Test
  void theCoreAsksTheWorldForNothing() {
    noClasses()
        .that(THE_CORE)
        .should()
        .dependOnClassesThat(
            belongToAnyOf(
                Process.class,
                ProcessBuilder.class,
                Runtime.class,
                Thread.class,
                ThreadLocal.class,
                Clock.class,
                Calendar.class,
                Date.class,
                Random.class,
                Scanner.class,
                ServiceLoader.class,
                Timer.class))
        .orShould()
        .accessTargetWhere(
            anyOf(
                "time, chance or the environment",
                List.of(
                    members(System.class, "currentTimeMillis", "nanoTime", "getenv", "getProperty"),
                    members(System.class, "identityHashCode", "in", "out", "err", "exit"),
                    members(Math.class, "random"),
                    members(UUID.class, "randomUUID"),
                    members(Collections.class, "shuffle"),
                    members(Locale.class, "getDefault"),
                    members(TimeZone.class, "getDefault"),
                    members(ZoneId.class, "systemDefault"),
                    readingOfTheClock())))
        .because("the same inputs must always give the same facts; Stamped brings what it needs")
        .check(CUBBY);
  }

  @Test
  void theCoreIteratesInAnOrderItChose() {
    noClasses()
        .that(THE_CORE)
        .should()
        .dependOnClassesThat(
            belongToAnyOf(
                HashMap.class,
                HashSet.class,
                IdentityHashMap.class,
                WeakHashMap.class,
                HashPMap.class,
                HashTreePMap.class,
                HashTreePSet.class))
        .orShould()
        .accessTargetWhere(
            anyOf(
                "a collection in the order of hash codes",
                List.of(
                    members(Map.class, "of", "ofEntries", "copyOf"),
                    members(Set.class, "of", "copyOf"),
                    members(Collectors.class, "toSet", "toUnmodifiableSet"),
                    members(Collectors.class, "toMap", "toUnmodifiableMap")
                        .and(hasFewerParametersThan(4)),
                    members(Collectors.class, "groupingBy").and(hasFewerParametersThan(3)))))
        .because("hash codes differ from one start of the JVM to the next")
        .check(CUBBY);
  }

  // ---------------------------------------------------------------------------------- everywhere

  @Test
  void packagesAreNamedAfterTheField() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..utils..", "..common..", "..manager..", "..impl..", "..helper..")
        .check(CUBBY);
  }

  @Test
  void onlyTheCompositionRootsMakeThreads() {
    noClasses()
        .that(resideOutsideOfPackages("cubby.app..", "cubby.sim.."))
        .and(not(THE_GUARDS_PROGRAM))
        .should()
        .accessTargetWhere(
            anyOf(
                "a new thread",
                List.of(
                    members(
                        Thread.class, "<init>", "ofPlatform", "ofVirtual", "startVirtualThread"),
                    members(Timer.class, "<init>"),
                    members(Executors.class),
                    members(ForkJoinPool.class, "<init>", "commonPool"),
                    members(ThreadPoolExecutor.class, "<init>"))))
        .because("every thread is named and owned where the kiosk is put together")
        .check(CUBBY);
  }

  @Test
  void onlyTheCompositionRootsReadClocks() {
    noClasses()
        .that(resideOutsideOfPackages("cubby.app..", "cubby.sim.."))
        .and(not(MADE_FOR_REAL_TIME))
        .and(not(THE_GUARDS_PROGRAM))
        .should()
        .accessTargetWhere(
            anyOf(
                "the machine's clock",
                List.of(
                    members(System.class, "currentTimeMillis", "nanoTime"),
                    members(Date.class, "<init>").and(hasFewerParametersThan(1)),
                    members(Clock.class, "systemUTC", "systemDefaultZone", "system"),
                    readingOfTheClock().and(hasFewerParametersThan(1)))))
        .because("a simulation has a clock of its own")
        .check(CUBBY);
  }

  @Test
  void chanceComesFromTheCompositionRootOrFromASeed() {
    noClasses()
        .that(resideOutsideOfPackages("cubby.app.."))
        .should()
        .accessTargetWhere(
            anyOf(
                "chance without a seed",
                List.of(
                    members(SecureRandom.class, "<init>", "getInstanceStrong"),
                    members(Random.class, "<init>").and(hasFewerParametersThan(1)),
                    members(ThreadLocalRandom.class),
                    members(UUID.class, "randomUUID"),
                    members(Math.class, "random"),
                    members(Collections.class, "shuffle").and(hasFewerParametersThan(2)))))
        .because("a run can be replayed from its seed")
        .check(CUBBY);
  }

  @Test
  void onlyTheCommandLineSpeaksOnTheTerminal() {
    noClasses()
        .that(resideOutsideOfPackages("cubby.app.."))
        .and(not(THE_GUARDS_PROGRAM))
        .should()
        .accessTargetWhere(
            anyOf(
                "the terminal, or the end of the process",
                List.of(
                    members(System.class, "in", "out", "err", "console", "exit"),
                    members(Runtime.class, "halt", "exit"),
                    describe(
                        "printStackTrace", access -> access.getName().equals("printStackTrace")))))
        .check(CUBBY);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(CUBBY);
  }

  private static void mayUseOfCubby(String from, String... allowed) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(resideInAPackage("cubby..").and(resideOutsideOfPackages(allowed)))
        .because("an arrow of the module graph is the only permitted import")
        .allowEmptyShould(true)
        .check(CUBBY);
  }

  private static void livesIn(String what, String[] library, String... homes) {
    noClasses()
        .that(resideOutsideOfPackages(homes))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .as(what + " should live in " + String.join(" and ", homes))
        .check(CUBBY);
  }

  private static DescribedPredicate<JavaAccess<?>> anyOf(
      String what, List<DescribedPredicate<JavaAccess<?>>> alternatives) {
    return describe(what, access -> alternatives.stream().anyMatch(a -> a.test(access)));
  }

  /// Members of the type with one of the names, or all of them when none is given.
  private static DescribedPredicate<JavaAccess<?>> members(Class<?> type, String... names) {
    var wanted = Set.of(names);
    return describe(
        type.getSimpleName(),
        access ->
            access.getTargetOwner().isEquivalentTo(type)
                && (wanted.isEmpty() || wanted.contains(access.getName())));
  }

  private static DescribedPredicate<JavaAccess<?>> readingOfTheClock() {
    return describe(
        "now()",
        access ->
            access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now"));
  }

  private static DescribedPredicate<JavaAccess<?>> hasFewerParametersThan(int count) {
    return describe(
        "with fewer than " + count + " parameters",
        access ->
            access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget to
                && to.getRawParameterTypes().size() < count);
  }
}
