package app.wheelhouse.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Law 1: which room may use which, and with which libraries.
class RoomLaws {
  private static final List<Room> ROOMS = RoomTable.ROOMS;

  @ParameterizedTest
  @FieldSource("ROOMS")
  void usesOnlyWhatTheRoomTableAllows(Room room) {
    rule(room).check(House.CLASSES);
  }

  @Test
  void everyClassLivesInARoomOfTheTable() {
    TreeSet<String> unknown = new TreeSet<>();
    for (JavaClass type : House.CLASSES) {
      if (RoomTable.row(Room.of(type)).isEmpty()) {
        unknown.add(Room.of(type));
      }
    }
    assertThat(unknown)
        .as(
            "law 1: a new room is a decision; write a record in docs/decisions, then a row in"
                + " docs/architecture.md and in RoomTable")
        .isEmpty();
  }

  @Test
  void roomsHaveNoCircle() {
    slices()
        .assignedFrom(ROOM)
        .should()
        .beFreeOfCycles()
        .because("law 1: rooms that need each other are one room with two names")
        .check(House.CLASSES);
  }

  @Test
  void filesOfThePureRoomsAndTheEngineHaveNoCircle() {
    slices()
        .assignedFrom(FILE)
        .should()
        .beFreeOfCycles()
        .because("law 1: each file here must be understood, tested and changed on its own")
        .check(House.CLASSES);
  }

  @Test
  void pureRoomsDoNoInputOrOutputAndKnowNoThread() {
    noClasses()
        .that(describe("live in a pure room", type -> RoomTable.PURE.contains(Room.of(type))))
        .should()
        .dependOnClassesThat(
            describe(
                "read, write, connect or run at the same time",
                type ->
                    List.of("java.io", "java.nio.file", "java.nio.channels", "java.sql")
                            .contains(type.getPackageName())
                        || type.getPackageName().startsWith("java.net")
                        || type.getPackageName().startsWith("java.util.concurrent")
                        || type.getName().equals("java.lang.Thread")))
        .because("law 1: a pure room is a function of what it is given, so a tape replays it")
        .check(House.CLASSES);
  }

  @Test
  void cryptographyOfAVenueLivesInItsSigner() {
    noClasses()
        .that(
            describe(
                "are venues' classes other than signers",
                type ->
                    Room.of(type).startsWith("venue.")
                        && !House.topLevel(type).getSimpleName().endsWith("Signer")))
        .should()
        .dependOnClassesThat(
            describe(
                "are of Bouncy Castle or web3j",
                type ->
                    Library.BOUNCY_CASTLE.has(type.getPackageName())
                        || Library.WEB3J.has(type.getPackageName())))
        .because("law 1: the code that holds a key is one file that can be read in one sitting")
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void panelsReadOnlyTheArchiveOfTheStore() {
    noClasses()
        .that(describe("are of the window", type -> Room.of(type).startsWith("ui.")))
        .should()
        .dependOnClassesThat(
            describe(
                "are of the store but not of its archive",
                type ->
                    Room.isOurs(type)
                        && Room.of(type).equals("store")
                        && !House.topLevel(type).getSimpleName().startsWith("Archive")))
        .because("law 1: a screen asks the archive; the journal is the order path's alone")
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  /// A law that cannot fail is none: the engine under the rules of `domain` must be found out.
  @Test
  void aForbiddenUseIsFound() {
    Room strict = new Room("engine", true, List.of("domain"), List.of(Library.JDK));
    assertThat(rule(strict).evaluate(House.CLASSES).getFailureReport().getDetails())
        .anyMatch(line -> line.contains("engine may not use risk"))
        .anyMatch(line -> line.contains("engine may not use org.jspecify.annotations"));
  }

  private static ArchRule rule(Room room) {
    return classes()
        .that(livesIn(room))
        .should(keepTo(room))
        .because(
            "law 1: room "
                + room
                + " may use "
                + (room.mayUse().isEmpty() ? "no other room" : room.mayUse())
                + " and "
                + room.libraries())
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> livesIn(Room room) {
    return describe(
        "live in " + room,
        type ->
            RoomTable.row(Room.of(type)).filter(row -> row.name().equals(room.name())).isPresent());
  }

  private static ArchCondition<JavaClass> keepTo(Room room) {
    return new ArchCondition<>("keep to the room table") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (!target.isPrimitive() && !isAllowed(room, Room.of(type), target)) {
            String used = Room.isOurs(target) ? Room.of(target) : target.getPackageName();
            events.add(
                SimpleConditionEvent.violated(
                    dependency,
                    Room.of(type) + " may not use " + used + ": " + dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isAllowed(Room room, String from, JavaClass target) {
    return Room.isOurs(target)
        ? room.allows(from, Room.of(target))
        : room.libraries().stream().anyMatch(library -> library.has(target.getPackageName()));
  }

  private static final SliceAssignment ROOM =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return Room.isOurs(type) ? SliceIdentifier.of(Room.of(type)) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "rooms";
        }
      };

  private static final SliceAssignment FILE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return House.inCore(type)
              ? SliceIdentifier.of(House.topLevel(type).getName())
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "files of the pure rooms and the engine";
        }
      };
}
