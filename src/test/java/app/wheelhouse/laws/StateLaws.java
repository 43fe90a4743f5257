package app.wheelhouse.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Law 7: nothing is global, nothing is a bag.
class StateLaws {
  private static final int MOST_PARAMETERS = 6;

  private static final List<String> EMPTY_NAMES =
      List.of(
          "Manager", "Util", "Utils", "Helper", "Helpers", "Impl", "EventBus", "ServiceLocator");

  /// Types of which no constant can be made.
  private static final Set<String> ALWAYS_MUTABLE =
      Set.of(
          "java.lang.ThreadLocal",
          "java.lang.StringBuilder",
          "java.lang.Thread",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.BitSet",
          "java.util.Date",
          "java.util.Calendar",
          "java.text.DecimalFormat",
          "java.text.NumberFormat",
          "java.text.SimpleDateFormat",
          "java.security.MessageDigest",
          "javax.crypto.Mac",
          "javax.crypto.Cipher");

  @Test
  void staticFieldsAreFinal() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(House.OURS)
        .should()
        .beFinal()
        .because("law 7: two sessions, or two tests, in one Java must not see each other")
        .check(House.CLASSES);
  }

  @Test
  void constantsCannotChange() throws ReflectiveOperationException {
    List<String> mutable = new ArrayList<>();
    for (JavaClass type : House.OWN_CLASSES) {
      for (JavaField field : type.getFields()) {
        if (isConstant(field) && isMutable(field)) {
          mutable.add(field.getFullName() + " of " + field.getRawType().getName());
        }
      }
    }
    assertThat(mutable)
        .as(
            "law 7: a constant that can change is global state; use List.of and the like, keep"
                + " arrays private")
        .isEmpty();
  }

  @Test
  void nobodyAsksForTheInstance() {
    noMethods()
        .that()
        .areDeclaredInClassesThat(House.OURS)
        .should()
        .haveName("getInstance")
        .because("law 7: desk builds the graph by hand and passes each part where it is needed")
        .check(House.CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .that(House.OURS)
        .should(
            not(
                be(
                    describe(
                        "named " + EMPTY_NAMES,
                        (JavaClass type) ->
                            EMPTY_NAMES.stream().anyMatch(type.getSimpleName()::endsWith)))))
        .because("law 7: such a name fits everything, so everything ends up inside")
        .check(House.CLASSES);
  }

  @Test
  void constructorsTakeFewParameters() {
    List<String> wide = new ArrayList<>();
    for (JavaClass type : House.OWN_CLASSES) {
      if (type.isRecord() || type.isAnonymousClass() || type.isLocalClass()) {
        continue;
      }
      for (JavaConstructor constructor : type.getConstructors()) {
        int given = constructor.getRawParameterTypes().size() - hidden(type);
        if (given > MOST_PARAMETERS) {
          wide.add(type.getName() + " takes " + given);
        }
      }
    }
    assertThat(wide)
        .as(
            "law 7: at most %s constructor parameters (records excepted); more say that a part is"
                + " missing in between",
            MOST_PARAMETERS)
        .isEmpty();
  }

  @Test
  void optionalIsOnlyReturned() {
    List<String> found = new ArrayList<>();
    for (JavaClass type : House.OWN_CLASSES) {
      type.getFields().stream()
          .filter(field -> isOptional(field.getRawType()))
          .forEach(field -> found.add(field.getFullName()));
      type.getCodeUnits().stream()
          .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
          .filter(unit -> unit.getRawParameterTypes().stream().anyMatch(StateLaws::isOptional))
          .forEach(unit -> found.add(unit.getFullName()));
    }
    assertThat(found).as("style: Optional is a return type; elsewhere use @Nullable").isEmpty();
  }

  @Test
  void nothingPrintsAroundTheLog() {
    classes()
        .that(
            describe(
                "are neither the command line nor the launcher, nor what ends a desk that is gone",
                type ->
                    !List.of("cli", Room.MAIN).contains(Room.of(type))
                        && !type.getSimpleName().equals("CrashFile")))
        .should(
            Calls.notCall(
                "printStackTrace or exit",
                Calls.any(
                    target -> target.getName().equals("printStackTrace"),
                    Calls.method("java.lang.System", "exit"),
                    Calls.method("java.lang.Runtime", "exit", "halt"))))
        .because(
            "a trader reads sentences, and only the command line ends the process, or a fault that"
                + " leaves no engine behind")
        .check(House.CLASSES);
    assertThat(
            House.OWN_CLASSES.stream()
                .filter(type -> !List.of("cli", Room.MAIN).contains(Room.of(type)))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                .map(access -> access.getDescription()))
        .as("stdout belongs to the command line's JSON; everybody else logs")
        .isEmpty();
  }

  /// The heuristics see what they are made for.
  @Test
  void mutableConstantsAreRecognised() throws ReflectiveOperationException {
    assertThat(isImmutable(List.of(1))).isTrue();
    assertThat(isImmutable(new ArrayList<>(List.of(1)))).isFalse();
    assertThat(isImmutable(Collections.unmodifiableMap(new TreeMap<>()))).isTrue();
    assertThat(isImmutable(new EnumMap<>(Map.of(Thread.State.NEW, 1)))).isFalse();
  }

  private static boolean isConstant(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isMutable(JavaField field) throws ReflectiveOperationException {
    JavaClass type = field.getRawType();
    if (type.isArray()) {
      return !field.getModifiers().contains(JavaModifier.PRIVATE);
    }
    if (ALWAYS_MUTABLE.contains(type.getName())
        || type.getPackageName().startsWith("java.util.concurrent")) {
      return !type.isEnum();
    }
    boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    // Classes of the window are not loaded here: they would start the toolkit.
    return collection
        && !Room.of(field.getOwner()).startsWith("ui")
        && !isImmutable(valueOf(field));
  }

  private static Object valueOf(JavaField field) throws ReflectiveOperationException {
    Field reflected = field.reflect();
    reflected.setAccessible(true);
    return reflected.get(null);
  }

  private static boolean isImmutable(Object collection) {
    String type = collection.getClass().getName();
    return type.startsWith("java.util.ImmutableCollections")
        || type.startsWith("java.util.Collections$Unmodifiable")
        || type.startsWith("java.util.Collections$Empty")
        || type.startsWith("java.util.Collections$Singleton");
  }

  private static boolean isOptional(JavaClass type) {
    // OptionalLong and its like are let through: a primitive has no null to use instead.
    return type.isEquivalentTo(Optional.class);
  }

  /// What the compiler adds: name and ordinal of an enum, the outer object of an inner class.
  private static int hidden(JavaClass type) {
    if (type.isEnum()) {
      return 2;
    }
    boolean inner = type.isMemberClass() && !type.getModifiers().contains(JavaModifier.STATIC);
    return inner ? 1 : 0;
  }
}
