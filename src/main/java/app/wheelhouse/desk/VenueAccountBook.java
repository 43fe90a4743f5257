package app.wheelhouse.desk;

import app.wheelhouse.setting.AccountsFile;
import app.wheelhouse.setting.SavedAccount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The accounts in their file: found by name, changed one at a time. Thread-safe.
final class VenueAccountBook {
  private final AccountsFile file;

  VenueAccountBook(AccountsFile file) {
    this.file = file;
  }

  synchronized List<SavedAccount> all() throws BadInput {
    try {
      return file.read();
    } catch (IOException unreadable) {
      throw new BadInput(String.valueOf(unreadable.getMessage()));
    }
  }

  SavedAccount find(String name) throws BadInput {
    return all().stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BadInput("There is no account named " + name + " any more"));
  }

  /// @throws BadInput when the name is taken
  synchronized void add(SavedAccount account) throws BadInput {
    List<SavedAccount> all = new ArrayList<>(all());
    if (all.stream().anyMatch(each -> each.name().equalsIgnoreCase(account.name()))) {
      throw new BadInput("There is an account named " + account.name() + "; choose another name");
    }
    all.add(account);
    write(all);
  }

  /// @return as it is now
  synchronized SavedAccount change(String name, UnaryOperator<SavedAccount> change)
      throws BadInput {
    SavedAccount changed = change.apply(find(name));
    List<SavedAccount> all = new ArrayList<>(all());
    all.replaceAll(each -> each.name().equals(name) ? changed : each);
    write(all);
    return changed;
  }

  synchronized void remove(String name) throws BadInput {
    List<SavedAccount> all = new ArrayList<>(all());
    all.removeIf(each -> each.name().equals(name));
    write(all);
  }

  private void write(List<SavedAccount> all) throws BadInput {
    try {
      file.write(all);
    } catch (IOException refused) {
      throw new BadInput("The accounts could not be saved: " + refused.getMessage());
    }
  }
}
