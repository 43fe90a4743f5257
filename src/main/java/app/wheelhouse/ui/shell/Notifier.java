package app.wheelhouse.ui.shell;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Notice;
import app.wheelhouse.setting.NotifySettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.FrameListener;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Tells the trader what happened: in the window's corner, and the last 50 in a list.
public final class Notifier implements FrameListener {
  private static final int KEPT = 50;
  private static final long LEAP_MILLIS = 30_000;

  private final NotifierQueue queue;
  private final NotifierPopups popups;
  private final ResourceBundle texts;
  private final Supplier<ZoneId> zone;
  private final BooleanSupplier fast;
  private final Command command;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ObservableList<Notice> newestFirst = FXCollections.observableArrayList();
  private @Nullable DeskSnapshot shown;

  /// @param popups in the corner of the window
  /// @param settings which kinds are wanted
  /// @param fast whether the session runs faster than 60 times, so that nobody could read popups
  /// @param zone of the times in the list
  public Notifier(
      NotifierPopups popups,
      Settings settings,
      ResourceBundle texts,
      BooleanSupplier fast,
      Supplier<ZoneId> zone) {
    this.popups = popups;
    this.texts = texts;
    this.fast = fast;
    this.zone = zone;
    this.queue = new NotifierQueue(notice -> wanted(settings, notice.kind()));
    this.command = new Command("view.notices", texts, () -> open.set(true)).icon("fth-bell");
  }

  /// Opens the list.
  public Command command() {
    return command;
  }

  /// Whether the shell shows the list.
  public BooleanProperty openProperty() {
    return open;
  }

  /// The list, new each time it opens.
  public Parent sheet() {
    return new NotifierSheet(newestFirst, texts, zone.get(), () -> open.set(false));
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    DeskSnapshot before = shown;
    shown = snapshot;
    if (before == null || before.notices() != snapshot.notices()) {
      keep(snapshot.notices());
      // After a leap, as of a seek, nobody wants to hear of all that lies between.
      boolean leap = before != null && snapshot.time() - before.time() > LEAP_MILLIS;
      queue.take(snapshot, leap || fast.getAsBoolean());
    }
    pop(snapshot);
  }

  @Override
  public void silent(long millis) {
    // Popups go by themselves, and what waited for room comes although the desk is quiet.
    if (shown != null) {
      pop(shown);
    }
  }

  @Override
  public void reset() {
    shown = null;
    queue.reset();
    newestFirst.clear();
    popups.hideAll();
  }

  ObservableList<Notice> newestFirst() {
    return newestFirst;
  }

  private void pop(DeskSnapshot snapshot) {
    queue
        .next(snapshot.time(), popups.hasRoom())
        .ifPresent(pop -> popups.show(title(texts, pop.newest()), text(pop), warns(pop.newest())));
  }

  private void keep(List<Notice> notices) {
    long known = newestFirst.isEmpty() ? 0 : newestFirst.getFirst().sequence();
    List<Notice> fresh = new ArrayList<>();
    for (Notice notice : notices.reversed()) {
      if (notice.sequence() <= known || fresh.size() == KEPT) {
        break;
      }
      fresh.add(notice);
    }
    if (!fresh.isEmpty()) {
      newestFirst.addAll(0, fresh);
      if (newestFirst.size() > KEPT) {
        newestFirst.remove(KEPT, newestFirst.size());
      }
    }
  }

  private String text(NotifierQueue.Pop pop) {
    return pop.more() == 0
        ? pop.newest().text()
        : pop.newest().text()
            + "\n"
            + new MessageFormat(texts.getString("notices.more"), Locale.ROOT)
                .format(new Object[] {pop.more()});
  }

  static String title(ResourceBundle texts, Notice notice) {
    return texts.getString("notices.kind." + notice.kind().name().toLowerCase(Locale.ROOT));
  }

  static boolean warns(Notice notice) {
    return switch (notice.kind()) {
      case REFUSED, DENIED, REJECTED, ALARM -> true;
      case FILLED, CLOSED, STATE, VENUE -> false;
    };
  }

  private static boolean wanted(Settings settings, Notice.Kind kind) {
    return switch (kind) {
      case REFUSED, DENIED, REJECTED -> settings.get(NotifySettings.REFUSALS);
      case FILLED -> settings.get(NotifySettings.FILLS);
      case CLOSED -> settings.get(NotifySettings.FILLS) || settings.get(NotifySettings.STOPS);
      case STATE, VENUE, ALARM -> true;
    };
  }
}
