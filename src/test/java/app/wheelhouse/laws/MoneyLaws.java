package app.wheelhouse.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Law 8: our money is exact, market data is primitive, and few doors lead from one to the other.
class MoneyLaws {
  private static final String BIG = "java.math.BigDecimal";

  private static final Predicate<CodeUnitAccessTarget> BINARY_TAIL =
      Calls.making(BIG).and(target -> Calls.parameters(target).getFirst().equals("double"));

  private static final Predicate<CodeUnitAccessTarget> DOOR =
      Calls.signature(BIG, "valueOf", "double");

  /// Files that turn a double into an exact number, each with its reason. `Instrument` is the door
  /// of prices; the others hand the number straight to one of its rounding methods, or it is no
  /// amount.
  private static final Map<String, String> DOORS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("domain.Instrument", "the door: tick, lot and direction stated"),
              Map.entry("engine.SignalTranslator", "levels of a signal, rounded by Instrument"),
              Map.entry("advisor.rules.ExitLevels", "levels of an analysis, rounded by Instrument"),
              Map.entry("sim.TakerModel", "sizes and prices of a book, rounded by Instrument"),
              Map.entry("sim.PathWalk", "share of a bar's volume, rounded to lots by Instrument"),
              Map.entry("sim.TickMatch", "share of a trade's size, rounded to lots by Instrument"),
              Map.entry("sim.FundingModel", "a funding rate: market data times exact notional"),
              Map.entry("risk.ConfidenceCheck", "a confidence, 0 to 1: no amount"),
              Map.entry("risk.SizingCheck", "a confidence and a share of the equity: no amount"),
              Map.entry("strategy.Figures", "text for people"),
              Map.entry("advisor.rules.Figures", "text for people"),
              Map.entry("cli.RunReportJson", "a share, written as text"),
              Map.entry("ui.control.Figures", "text for people")));

  @Test
  void noExactNumberIsMadeFromABinaryOne() {
    classes()
        .should(Calls.notCall("new BigDecimal(double)", BINARY_TAIL))
        .because("law 8: it writes out the binary tail: 0.1 becomes 0.1000000000000000055511…")
        .check(House.CLASSES);
  }

  @Test
  void marketDataBecomesMoneyThroughKnownDoors() {
    assertThat(Calls.filesCalling(DOOR))
        .as(
            "law 8: BigDecimal.valueOf(double) only in Instrument, or in a file that this law names"
                + " with its reason; a door no longer used is closed here")
        .containsExactlyInAnyOrderElementsOf(DOORS.keySet());
  }

  @Test
  void moneyTypesTakeNoDouble() {
    List<JavaCodeUnit> doors =
        House.CLASSES.stream()
            .filter(type -> type.getPackageName().equals(House.ROOT + ".domain.money"))
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> !unit.getModifiers().contains(JavaModifier.PRIVATE))
            .filter(unit ->
                unit.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .anyMatch(List.of("double", "float", "java.lang.Double")::contains))
            .toList();
    assertThat(doors)
        .as("law 8: account data goes from wire string to BigDecimal, never through double")
        .isEmpty();
  }

  @Test
  void marketDataIsPrimitive() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(House.ROOT + ".domain.market")
        .should()
        .haveRawType(
            describe(
                "a boxed or exact number",
                type -> type.isAssignableTo(Number.class) || type.getName().endsWith("[Double")))
        .because("law 8: a quote that costs an allocation a field costs the engine its speed")
        .check(House.CLASSES);
  }

  @Test
  void exactNumbersDoNotLeaveByFloat() {
    noMethods()
        .that()
        .areDeclaredInClassesThat(House.OURS)
        .should()
        .haveRawReturnType(float.class)
        .because("law 8: a float keeps seven digits; a price of BTC needs more")
        .check(House.CLASSES);
  }

  @Test
  void doorsAreRecognised() {
    JavaClass lawbreaker = Lawbreaker.imported();
    assertThat(lawbreaker.getCodeUnitAccessesFromSelf())
        .filteredOn(access -> BINARY_TAIL.or(DOOR).test(access.getTarget()))
        .hasSize(2);
  }
}
