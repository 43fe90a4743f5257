package app.wheelhouse.ui.settings;

import app.wheelhouse.setting.DeskSettings;
import app.wheelhouse.setting.Setting;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.PanelState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SequencedMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The settings by page, or those that a search finds on all pages.
public final class SettingsViewModel {
  /// Pages that only show with the panel that stands on them, each with the page before it.
  private static final SequencedMap<String, String> GUESTS = guestsAfter();

  private final Settings settings;
  private final ResourceBundle texts;
  private final List<String> guests;
  private final SettingsChanges changes;
  private final List<SettingPage> pages;
  private final ObjectProperty<SettingPage> page;
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ObservableList<SettingPage> shown = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(this, "state", PanelState.LIVE);

  /// Without guests.
  public SettingsViewModel(
      Settings settings,
      ResourceBundle texts,
      Confirmation confirmation,
      SettingsExchange exchange) {
    this(settings, texts, confirmation, exchange, List.of());
  }

  /// @param guests pages that hold a panel of their own: `prompt`, `accounts`, `vault`
  public SettingsViewModel(
      Settings settings,
      ResourceBundle texts,
      Confirmation confirmation,
      SettingsExchange exchange,
      List<String> guests) {
    this.settings = settings;
    this.texts = texts;
    this.guests = List.copyOf(guests);
    this.changes =
        new SettingsChanges(settings, texts, confirmation, exchange, message::set, this::report);
    pages = keys().stream().map(this::page).toList();
    page = new SimpleObjectProperty<>(this, "page", pages.getFirst());
    page.subscribe((_, _) -> fill());
    search.subscribe((_, _) -> fill());
    fill();
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>(DeskSettings.pages());
    keys.removeAll(GUESTS.keySet());
    GUESTS.forEach((guest, before) -> {
      if (guests.contains(guest)) {
        keys.add(keys.indexOf(before) + 1, guest);
      }
    });
    return keys;
  }

  private static SequencedMap<String, String> guestsAfter() {
    SequencedMap<String, String> after = new LinkedHashMap<>();
    after.put("prompt", "ai");
    // The one that is put in last stands first.
    after.put("vault", "live");
    after.put("accounts", "live");
    return Collections.unmodifiableSequencedMap(after);
  }

  private SettingPage page(String key) {
    List<SettingRow> rows = new ArrayList<>();
    boolean later = true;
    for (Setting<?> setting : DeskSettings.all()) {
      if (setting.page().equals(key)) {
        rows.add(new SettingRow(setting, settings, texts));
        later &= DeskSettings.fromNextSession(setting);
      }
    }
    later &= !rows.isEmpty();
    return new SettingPage(
        key,
        texts.getString("settings.page." + key),
        later ? texts.getString("settings.later") : "",
        texts.getString("settings.icon." + key),
        guests.contains(key),
        List.copyOf(rows));
  }

  private void fill() {
    List<String> words = words();
    if (words.isEmpty()) {
      shown.setAll(page.get());
    } else {
      shown.setAll(
          pages.stream()
              .map(each -> each.with(found(each, words)))
              .filter(each -> !each.rows().isEmpty() || isMeant(each, words))
              .toList());
    }
    show();
  }

  private static List<SettingRow> found(SettingPage in, List<String> words) {
    return in.rows().stream().filter(row -> words.stream().allMatch(row::has)).toList();
  }

  /// Whether the words are about the panel of this page.
  private boolean isMeant(SettingPage guest, List<String> words) {
    if (!guest.guest()) {
      return false;
    }
    String about = guest.name() + ' ' + texts.getString("settings.find." + guest.key());
    return words.stream().allMatch(about.toLowerCase(Locale.ROOT)::contains);
  }

  private void show() {
    if (!problem.get().isEmpty()) {
      state.set(PanelState.ERROR);
    } else {
      state.set(shown.isEmpty() ? PanelState.EMPTY : PanelState.LIVE);
    }
  }

  /// The words searched for, in lower case.
  List<String> words() {
    return Arrays.stream(search.get().toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// Turns to the page of a setting.
  ///
  /// @return the setting; empty when there is none of that id
  Optional<SettingRow> find(String id) {
    for (SettingPage each : pages) {
      for (SettingRow row : each.rows()) {
        if (row.id().equals(id)) {
          turnTo(each);
          return Optional.of(row);
        }
      }
    }
    return Optional.empty();
  }

  /// Turns to the page of this key; nothing when there is none.
  void turnTo(String key) {
    pages.stream().filter(each -> each.key().equals(key)).findFirst().ifPresent(this::turnTo);
  }

  /// Shows a page and ends the search.
  void turnTo(SettingPage to) {
    page.set(to);
    search.set("");
  }

  /// Tells the trader what does not work, such as what the settings file reports.
  ///
  /// @param problems sentences; none to show that all is well again
  public void report(List<String> problems) {
    problem.set(String.join("\n", problems));
    show();
  }

  /// Takes the problem away.
  public void dismiss() {
    report(List.of());
  }

  /// Sets the page's settings back to their defaults, if the trader agrees.
  public void resetPage() {
    changes.reset("settings.reset.page", page.get().name(), page.get().rows());
  }

  /// Sets everything back to its default, if the trader agrees.
  public void resetAll() {
    changes.reset(
        "settings.reset.all", "", pages.stream().flatMap(each -> each.rows().stream()).toList());
  }

  /// Writes what differs from the defaults to a file.
  public void export() {
    changes.export();
  }

  /// Makes the settings those of a file, if all of it is right and the trader agrees.
  public void importFile() {
    changes.importFile();
  }

  /// Follows the settings no longer.
  public void close() {
    pages.forEach(each -> each.rows().forEach(SettingRow::close));
  }

  List<SettingPage> pages() {
    return pages;
  }

  /// The page, or in a search the pages with what was found on them.
  ObservableList<SettingPage> shown() {
    return shown;
  }

  ReadOnlyObjectProperty<SettingPage> pageProperty() {
    return page;
  }

  /// What the trader looks for; empty for the page.
  public StringProperty searchProperty() {
    return search;
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What does not work; empty when all is well.
  public String getProblem() {
    return problem.get();
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// What was done last.
  public String getMessage() {
    return message.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }
}
