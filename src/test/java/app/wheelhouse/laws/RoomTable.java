package app.wheelhouse.laws;

import static app.wheelhouse.laws.Library.ATLANTAFX;
import static app.wheelhouse.laws.Library.BOUNCY_CASTLE;
import static app.wheelhouse.laws.Library.CHARTFX;
import static app.wheelhouse.laws.Library.CONTROLSFX;
import static app.wheelhouse.laws.Library.FLYWAY;
import static app.wheelhouse.laws.Library.H2;
import static app.wheelhouse.laws.Library.IKONLI;
import static app.wheelhouse.laws.Library.JACKSON;
import static app.wheelhouse.laws.Library.JAVAFX;
import static app.wheelhouse.laws.Library.JAVA_WEBSOCKET;
import static app.wheelhouse.laws.Library.JDK;
import static app.wheelhouse.laws.Library.JOOQ;
import static app.wheelhouse.laws.Library.JSPECIFY;
import static app.wheelhouse.laws.Library.OKHTTP;
import static app.wheelhouse.laws.Library.PICOCLI;
import static app.wheelhouse.laws.Library.RESILIENCE4J;
import static app.wheelhouse.laws.Library.SLF4J;
import static app.wheelhouse.laws.Library.WEB3J;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The room table of docs/architecture.md as data; rows of rooms that do not exist yet wait here.
final class RoomTable {
  /// Rooms of pure computation.
  static final List<String> PURE =
      List.of("domain", "indicator", "strategy", "risk", "exit", "sim");

  /// What a panel reads.
  private static final List<String> READ_SIDES =
      and(PURE, "setting", "engine", "support", "store", "ai", "backtest", "arena", "vault");

  private static final List<String> ALL_BELOW_DESK =
      and(
          PURE,
          "support",
          "setting",
          "tape",
          "engine",
          "feed",
          "execution",
          "ai",
          "store",
          "backtest",
          "arena",
          "alert",
          "vault",
          "venue.*",
          "advisor.*",
          "exchange",
          "news");

  private static final Library[] SCREEN = {JAVAFX, CONTROLSFX, ATLANTAFX, IKONLI};

  static final List<Room> ROOMS =
      List.of(
          pure("domain"),
          room("support", List.of(), RESILIENCE4J),
          room("setting", List.of("domain"), JACKSON),
          pure("indicator", "domain"),
          pure("strategy", "domain", "indicator"),
          pure("risk", "domain"),
          pure("exit", "domain", "indicator"),
          pure("sim", "domain"),
          room("tape", List.of("domain", "support"), JACKSON),
          room("engine", and(PURE, "support")),
          room("feed", List.of("domain", "engine", "support")),
          room("execution", List.of("domain", "risk", "engine", "support")),
          room("ai", List.of("domain", "indicator", "risk", "engine", "support"), JACKSON),
          room(
              "store",
              List.of("domain", "risk", "engine", "tape", "support"),
              JOOQ,
              H2,
              FLYWAY,
              JACKSON),
          room("backtest", and(PURE, "engine", "tape", "support")),
          room("arena", List.of("domain", "engine", "ai", "sim", "support")),
          room("alert", List.of("domain", "engine", "support"), OKHTTP),
          room("vault", List.of("support"), BOUNCY_CASTLE),
          room(
              "venue.*",
              List.of("domain", "risk", "feed", "execution", "engine", "sim", "tape", "support"),
              OKHTTP,
              JACKSON,
              BOUNCY_CASTLE,
              WEB3J),
          room("advisor.*", List.of("domain", "indicator", "ai", "support"), OKHTTP, JACKSON),
          room("exchange", List.of("domain", "support"), JAVA_WEBSOCKET, JACKSON, WEB3J),
          room("news", List.of("domain", "support"), OKHTTP, JACKSON),
          room("ui.fx", and(PURE, "setting", "engine", "support"), SCREEN),
          room("ui.control", and(PURE, "setting", "engine", "support", "ui.fx"), SCREEN),
          room("ui.theme", List.of("ui.fx", "setting"), SCREEN),
          room("ui.shell", and(READ_SIDES, "ui.*"), SCREEN),
          room(
              "ui.chart",
              and(READ_SIDES, "ui.fx", "ui.control"),
              JAVAFX,
              CONTROLSFX,
              ATLANTAFX,
              IKONLI,
              CHARTFX),
          room("ui.*", and(READ_SIDES, "ui.fx", "ui.control"), SCREEN),
          room("desk", ALL_BELOW_DESK),
          room("cli", and(ALL_BELOW_DESK, "desk"), PICOCLI, JACKSON),
          room(
              Room.MAIN,
              List.of("desk", "cli", "ui.*", "domain", "engine", "setting", "vault"),
              JAVAFX));

  private RoomTable() {}

  /// The row of a room: its own, else that of its family.
  static Optional<Room> row(String room) {
    return ROOMS.stream()
        .filter(row -> row.name().equals(room))
        .findFirst()
        .or(() -> ROOMS.stream().filter(row -> Room.covers(row.name(), room)).findFirst());
  }

  private static Room pure(String name, String... mayUse) {
    return new Room(name, true, List.of(mayUse), List.of(JDK, JSPECIFY));
  }

  private static Room room(String name, List<String> mayUse, Library... own) {
    List<Library> libraries = new ArrayList<>(List.of(JDK, JSPECIFY, SLF4J));
    libraries.addAll(List.of(own));
    return new Room(name, false, mayUse, libraries);
  }

  private static List<String> and(List<String> rooms, String... more) {
    List<String> all = new ArrayList<>(rooms);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
