package app.wheelhouse.desk;

import app.wheelhouse.store.DataLocation;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a session behind the window keeps what it writes, and finds its account.
///
/// @param data folder of the record; null for a temporary one that is removed afterwards
/// @param config folder of the settings; null where none are kept
/// @param accounts the saved ones; null where none are kept
/// @param keys of AI back ends and news
public record SessionPlaces(
    @Nullable Path data, @Nullable Path config, @Nullable AccountLookup accounts, AiKeys keys) {
  /// Nothing is kept.
  public static final SessionPlaces NOWHERE = new SessionPlaces(null);

  /// Without accounts.
  public SessionPlaces(@Nullable Path data) {
    this(data, null, null, AiKeys.NONE);
  }

  /// The same with settings and accounts.
  public SessionPlaces with(Path folder, AccountLookup saved) {
    return new SessionPlaces(data, folder, saved, keys);
  }

  /// The same with the keys of a vault.
  public SessionPlaces with(AiKeys kept) {
    return new SessionPlaces(data, config, accounts, kept);
  }

  /// The folder that is named, else the desk's own, see [DataLocation].
  ///
  /// @param named null for none
  /// @param osName as the system property `os.name`
  /// @param userHome as the system property `user.home`
  public static SessionPlaces own(
      @Nullable Path named, Map<String, String> environment, String osName, String userHome) {
    return new SessionPlaces(DataLocation.resolve(named, environment, osName, userHome));
  }

  /// The account that a session asks for.
  ///
  /// @throws BadInput when there is none of that name
  TradedAccount account(String name) throws BadInput {
    AccountLookup lookup = accounts;
    if (lookup == null) {
      throw new BadInput(
          "No accounts are kept here, so there is none named "
              + name
              + "; name a folder of"
              + " settings with --config");
    }
    return lookup.find(name);
  }

  /// Bars that were fetched once; null when nothing is kept.
  @Nullable Path bars() {
    return data == null ? null : data.resolve("bars");
  }
}
