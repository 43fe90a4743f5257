package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.engine.RealAccount;
import org.jspecify.annotations.Nullable;

/// What a session beside or on a real account begins with.
///
/// @param opening cash at the beginning, USDC
/// @param fees that the account really pays
/// @param real null where the account is only watched
/// @param live whether money is real
record RealStart(
    String session,
    AccountId account,
    Money opening,
    FeeRates fees,
    Carried carried,
    @Nullable RealAccount real,
    boolean live) {}
