package app.wheelhouse.laws;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a class calls: methods, constructors and references to them.
final class Calls {
  private Calls() {}

  /// A condition broken by each call, reference or construction that `forbidden` accepts.
  static ArchCondition<JavaClass> notCall(String what, Predicate<CodeUnitAccessTarget> forbidden) {
    return new ArchCondition<>("not call " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
          if (forbidden.test(access.getTarget())) {
            events.add(SimpleConditionEvent.violated(access, access.getDescription()));
          }
        }
      }
    };
  }

  /// Files of ours that call what `wanted` accepts, as room and class: `sim.PathWalk`.
  static Set<String> filesCalling(Predicate<CodeUnitAccessTarget> wanted) {
    Set<String> files = new TreeSet<>();
    for (JavaClass type : House.OWN_CLASSES) {
      if (type.getCodeUnitAccessesFromSelf().stream()
          .anyMatch(access -> wanted.test(access.getTarget()))) {
        files.add(Room.of(type) + "." + House.topLevel(type).getSimpleName());
      }
    }
    return files;
  }

  /// Any method of this name, static or not.
  static Predicate<CodeUnitAccessTarget> method(String owner, String... names) {
    Set<String> wanted = Set.of(names);
    return target -> target.getOwner().getName().equals(owner) && wanted.contains(target.getName());
  }

  /// The method with exactly these parameters.
  static Predicate<CodeUnitAccessTarget> signature(
      String owner, String name, String... parameters) {
    return method(owner, name).and(target -> parameters(target).equals(List.of(parameters)));
  }

  /// Every constructor.
  static Predicate<CodeUnitAccessTarget> making(String owner) {
    return method(owner, JavaConstructor.CONSTRUCTOR_NAME);
  }

  /// The constructor with exactly these parameters.
  static Predicate<CodeUnitAccessTarget> making(String owner, List<String> parameters) {
    return making(owner).and(target -> parameters(target).equals(parameters));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static Predicate<CodeUnitAccessTarget> any(Predicate<CodeUnitAccessTarget>... targets) {
    return Stream.of(targets).reduce(_ -> false, Predicate::or);
  }

  static List<String> parameters(CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
  }
}
