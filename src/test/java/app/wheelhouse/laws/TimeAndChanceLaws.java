package app.wheelhouse.laws;

import static app.wheelhouse.laws.Calls.any;
import static app.wheelhouse.laws.Calls.making;
import static app.wheelhouse.laws.Calls.method;
import static app.wheelhouse.laws.Calls.notCall;
import static app.wheelhouse.laws.Calls.signature;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Law 6: time, chance, place and threads are passed in, so that a tape gives the same run twice.
class TimeAndChanceLaws {
  private static final Set<String> CLOCKS =
      Set.of(
          "Instant",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "ZonedDateTime",
          "OffsetDateTime",
          "OffsetTime",
          "Year",
          "YearMonth",
          "MonthDay");

  private static final Predicate<CodeUnitAccessTarget> CLOCK =
      any(
          target ->
              target.getName().equals("now")
                  && target.getOwner().getPackageName().equals("java.time")
                  && CLOCKS.contains(target.getOwner().getSimpleName()),
          target ->
              target.getOwner().getName().equals("java.time.Clock")
                  && (target.getName().startsWith("system") || target.getName().startsWith("tick")),
          method("java.time.InstantSource", "system"),
          method("java.lang.System", "currentTimeMillis", "nanoTime"),
          making("java.util.Date", List.of()),
          method("java.util.Calendar", "getInstance"));

  private static final Predicate<CodeUnitAccessTarget> PLACE =
      any(
          method("java.time.ZoneId", "systemDefault"),
          method("java.util.TimeZone", "getDefault", "setDefault"),
          method("java.util.Locale", "getDefault", "setDefault"));

  private static final Predicate<CodeUnitAccessTarget> CHANCE =
      any(
          method("java.util.UUID", "randomUUID"),
          method("java.lang.Math", "random"),
          making("java.util.Random", List.of()),
          making("java.util.SplittableRandom", List.of()),
          method("java.util.concurrent.ThreadLocalRandom", "current"),
          method("java.util.random.RandomGenerator", "getDefault", "of"),
          signature("java.util.Collections", "shuffle", "java.util.List"),
          method("java.lang.System", "identityHashCode"));

  private static final Predicate<CodeUnitAccessTarget> SECRET_CHANCE =
      method("java.security.SecureRandom", "<init>", "getInstance", "getInstanceStrong");

  private static final Predicate<CodeUnitAccessTarget> THREAD =
      any(
          making("java.lang.Thread"),
          method("java.lang.Thread", "ofPlatform", "ofVirtual", "startVirtualThread"),
          target -> target.getOwner().getName().equals("java.util.concurrent.Executors"),
          making("java.util.concurrent.ThreadPoolExecutor"),
          making("java.util.concurrent.ScheduledThreadPoolExecutor"),
          making("java.util.concurrent.ForkJoinPool"),
          method("java.util.concurrent.ForkJoinPool", "commonPool"),
          making("java.util.Timer"),
          target -> target.getName().equals("parallelStream"),
          target ->
              target.getName().equals("parallel")
                  && target.getOwner().getPackageName().equals("java.util.stream"),
          target ->
              target.getOwner().getName().equals("java.util.concurrent.CompletableFuture")
                  && target.getName().endsWith("Async")
                  && !Calls.parameters(target).contains("java.util.concurrent.Executor"));

  /// Formatting that asks the machine how numbers and letters look.
  private static final Predicate<CodeUnitAccessTarget> LOCAL_TEXT =
      any(
          signature("java.lang.String", "format", "java.lang.String", "[Ljava.lang.Object;"),
          method("java.lang.String", "formatted"),
          signature("java.lang.String", "toLowerCase"),
          signature("java.lang.String", "toUpperCase"),
          signature("java.io.PrintStream", "printf", "java.lang.String", "[Ljava.lang.Object;"),
          signature("java.io.PrintWriter", "printf", "java.lang.String", "[Ljava.lang.Object;"),
          making("java.util.Formatter", List.of()),
          making("java.text.DecimalFormat", List.of()),
          making("java.text.DecimalFormat", List.of("java.lang.String")),
          making("java.text.SimpleDateFormat", List.of("java.lang.String")),
          signature("java.text.NumberFormat", "getInstance"),
          signature("java.text.NumberFormat", "getNumberInstance"),
          signature("java.text.NumberFormat", "getPercentInstance"),
          signature("java.time.format.DateTimeFormatter", "ofPattern", "java.lang.String"));

  /// Collections whose order changes from one start of Java to the next.
  private static final Predicate<CodeUnitAccessTarget> SHUFFLED =
      any(
          method("java.util.Set", "of", "copyOf"),
          method("java.util.Map", "of", "ofEntries", "copyOf"),
          method("java.util.stream.Collectors", "toSet", "toUnmodifiableSet"),
          method("java.util.stream.Collectors", "toUnmodifiableMap"),
          method("java.util.stream.Collectors", "groupingByConcurrent"),
          making("java.util.IdentityHashMap"),
          making("java.util.WeakHashMap"),
          making("java.util.concurrent.ConcurrentHashMap"));

  private static final Predicate<CodeUnitAccessTarget> HASHED =
      any(making("java.util.HashMap"), making("java.util.HashSet"));

  private static final Set<String> LISTING =
      Set.of(
          "values",
          "keySet",
          "entrySet",
          "forEach",
          "iterator",
          "spliterator",
          "stream",
          "replaceAll",
          "removeIf",
          "toArray");

  @Test
  void onlyTheDeskReadsTheClock() {
    classes()
        .that(outside("desk"))
        .should(notCall("a clock", CLOCK))
        .because("law 6: elsewhere time comes with the event, or a clock is handed in")
        .check(House.CLASSES);
  }

  @Test
  void onlyTheDeskAsksWhereItIs() {
    classes()
        .that(outside("desk"))
        .should(notCall("the machine's zone or locale", PLACE))
        .because("law 6: the same tape must read the same in every country")
        .check(House.CLASSES);
  }

  @Test
  void onlyTheDeskDrawsByChance() {
    classes()
        .that(outside("desk"))
        .should(notCall("unseeded chance", CHANCE))
        .because("law 6: draws are keyed by seed, order and purpose, so that they can be repeated")
        .check(House.CLASSES);
  }

  @Test
  void onlyTheDeskAndTheVaultDrawSecrets() {
    classes()
        .that(outside("desk", "vault"))
        .should(notCall("SecureRandom", SECRET_CHANCE))
        .because("law 6: keys are born where they are kept")
        .check(House.CLASSES);
  }

  @Test
  void threadsAreMadeInOnePlace() {
    classes()
        .that(
            describe(
                "are not support.Threads",
                type -> !type.getName().equals(House.ROOT + ".support.Threads")))
        .should(notCall("for a thread of its own", THREAD))
        .because("law 6: every thread has a name that says whose it is, and an end")
        .check(House.CLASSES);
    assertThat(House.CLASSES.stream().filter(type -> type.isAssignableTo(Thread.class)))
        .as("law 6: nothing is a thread; work is handed to one")
        .isEmpty();
  }

  @Test
  void textIsWrittenWithoutTheMachinesLocale() {
    classes()
        .that(House.OURS)
        .should(notCall("for text in the machine's locale", LOCAL_TEXT))
        .because("law 6: name Locale.ROOT; a Turkish i or a decimal comma breaks tapes and hashes")
        .check(House.CLASSES);
  }

  @Test
  void coreKeepsNoCollectionOfChangingOrder() {
    classes()
        .that(describe("are of the pure rooms or the engine", House::inCore))
        .should(notCall("for a collection whose order differs from run to run", SHUFFLED))
        .because("law 6: use List, EnumMap, TreeMap or a linked one; their order is the same twice")
        .check(House.CLASSES);
  }

  @Test
  void coreLooksUpInHashesAndNeverWalksThem() {
    classes()
        .that(
            describe(
                "are of the pure rooms or the engine and make a hash",
                type ->
                    House.inCore(type)
                        && type.getCodeUnitAccessesFromSelf().stream()
                            .anyMatch(access -> HASHED.test(access.getTarget()))))
        .should(
            notCall(
                "for all entries of a map or set that may be hashed",
                target ->
                    LISTING.contains(target.getName())
                        && List.of(
                                "java.util.Map",
                                "java.util.HashMap",
                                "java.util.Set",
                                "java.util.HashSet")
                            .contains(target.getOwner().getName())))
        .because(
            "law 6: an enum's hash differs from run to run; a map that is walked is declared as"
                + " what it is: SequencedMap, SortedMap, EnumMap")
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  /// The lists above are only as good as their spelling: each finds its call in the class below.
  @Test
  void forbiddenCallsAreRecognised() {
    assertThat(found(CLOCK)).isEqualTo(3);
    assertThat(found(PLACE)).isEqualTo(2);
    assertThat(found(CHANCE)).isEqualTo(3);
    assertThat(found(SECRET_CHANCE)).isEqualTo(1);
    assertThat(found(THREAD)).isEqualTo(4);
    assertThat(found(LOCAL_TEXT)).isEqualTo(4);
    assertThat(found(SHUFFLED)).isEqualTo(3);
    assertThat(found(HASHED)).isEqualTo(2);
  }

  private static long found(Predicate<CodeUnitAccessTarget> forbidden) {
    return Lawbreaker.imported().getCodeUnitAccessesFromSelf().stream()
        .filter(access -> forbidden.test(access.getTarget()))
        .count();
  }

  private static DescribedPredicate<JavaClass> outside(String... rooms) {
    return describe(
        "are outside " + String.join(" and ", rooms),
        type -> !List.of(rooms).contains(Room.of(type)));
  }
}
