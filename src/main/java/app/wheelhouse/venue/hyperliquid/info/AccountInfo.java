package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.venue.hyperliquid.wire.ActiveAssetData;
import app.wheelhouse.venue.hyperliquid.wire.ClearinghouseState;
import app.wheelhouse.venue.hyperliquid.wire.ExtraAgent;
import app.wheelhouse.venue.hyperliquid.wire.InfoReplies;
import app.wheelhouse.venue.hyperliquid.wire.LedgerUpdate;
import app.wheelhouse.venue.hyperliquid.wire.OrderUpdate;
import app.wheelhouse.venue.hyperliquid.wire.SpotState;
import app.wheelhouse.venue.hyperliquid.wire.SubAccount;
import app.wheelhouse.venue.hyperliquid.wire.UserFees;
import app.wheelhouse.venue.hyperliquid.wire.UserRateLimit;
import app.wheelhouse.venue.hyperliquid.wire.UserRole;
import app.wheelhouse.venue.hyperliquid.wire.WireFill;
import app.wheelhouse.venue.hyperliquid.wire.WireFunding;
import app.wheelhouse.venue.hyperliquid.wire.WireOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the venue says about one address; every method blocks. Thread-safe.
public final class AccountInfo {
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
  private static final Pattern CLOID = Pattern.compile("0x[0-9a-fA-F]{32}");

  private final InfoCall call;
  private final String address;

  AccountInfo(InfoCall call, String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "An address is 0x and 40 hexadecimal digits; this has "
              + address.length()
              + " characters");
    }
    this.call = call;
    this.address = address.toLowerCase(Locale.ROOT);
  }

  /// In small letters.
  public String address() {
    return address;
  }

  /// Margin and positions.
  ///
  /// @param dex a builder's dex; empty for the main one
  public ClearinghouseState clearinghouseState(String dex) throws InfoException {
    return call.read(about(InfoType.CLEARINGHOUSE).ofDex(dex), InfoReplies::clearinghouseState);
  }

  public SpotState spotClearinghouseState() throws InfoException {
    return call.read(about(InfoType.SPOT_CLEARINGHOUSE), InfoReplies::spotClearinghouseState);
  }

  /// In the short form, without triggers; [#frontendOpenOrders] has all.
  ///
  /// @param dex a builder's dex; empty for the main one
  public List<WireOrder> openOrders(String dex) throws InfoException {
    return call.read(about(InfoType.OPEN_ORDERS).ofDex(dex), InfoReplies::openOrders);
  }

  /// @param dex a builder's dex; empty for the main one
  public List<WireOrder> frontendOpenOrders(String dex) throws InfoException {
    return call.read(
        about(InfoType.FRONTEND_OPEN_ORDERS).ofDex(dex), InfoReplies::frontendOpenOrders);
  }

  /// Empty when the venue does not know it.
  ///
  /// @param oid the venue's number
  public Optional<OrderUpdate> orderStatus(long oid) throws InfoException {
    return call.read(about(InfoType.ORDER_STATUS).with("oid", oid), InfoReplies::orderStatus);
  }

  /// Empty when the venue does not know it.
  ///
  /// @param cloid 0x and 32 hexadecimal digits
  public Optional<OrderUpdate> orderStatus(String cloid) throws InfoException {
    if (!CLOID.matcher(cloid).matches()) {
      throw new IllegalArgumentException("A client order id is 0x and 32 digits, not " + cloid);
    }
    return call.read(about(InfoType.ORDER_STATUS).with("oid", cloid), InfoReplies::orderStatus);
  }

  /// At most 2,000, newest first.
  public List<OrderUpdate> historicalOrders() throws InfoException {
    return call.rows(about(InfoType.HISTORICAL_ORDERS), InfoReplies::historicalOrders);
  }

  /// At most 2,000, newest first.
  public List<WireFill> userFills() throws InfoException {
    return call.rows(about(InfoType.USER_FILLS), InfoReplies::userFills);
  }

  /// All pages; the venue reaches back 10,000 fills.
  public List<WireFill> userFillsByTime(Span span) throws InfoException {
    return call.paged(
        about(InfoType.USER_FILLS_BY_TIME), span, InfoReplies::userFills, WireFill::time);
  }

  /// Funding payments, all pages.
  public List<WireFunding> userFunding(Span span) throws InfoException {
    return call.paged(
        about(InfoType.USER_FUNDING), span, InfoReplies::userFunding, WireFunding::time);
  }

  /// Deposits, withdrawals, transfers, liquidations; all pages.
  public List<LedgerUpdate> userNonFundingLedgerUpdates(Span span) throws InfoException {
    return call.paged(
        about(InfoType.LEDGER_UPDATES), span, InfoReplies::ledgerUpdates, LedgerUpdate::time);
  }

  public UserFees userFees() throws InfoException {
    return call.read(about(InfoType.USER_FEES), InfoReplies::userFees);
  }

  public UserRateLimit userRateLimit() throws InfoException {
    return call.read(about(InfoType.USER_RATE_LIMIT), InfoReplies::userRateLimit);
  }

  public ActiveAssetData activeAssetData(String coin) throws InfoException {
    return call.read(
        about(InfoType.ACTIVE_ASSET_DATA).with("coin", coin), InfoReplies::activeAssetData);
  }

  public UserRole userRole() throws InfoException {
    return call.read(about(InfoType.USER_ROLE), InfoReplies::userRole);
  }

  public List<ExtraAgent> extraAgents() throws InfoException {
    return call.read(about(InfoType.EXTRA_AGENTS), InfoReplies::extraAgents);
  }

  public List<SubAccount> subAccounts() throws InfoException {
    return call.read(about(InfoType.SUB_ACCOUNTS), InfoReplies::subAccounts);
  }

  /// Where the collateral lives: `disabled`, `unifiedAccount` …
  public String userAbstraction() throws InfoException {
    return call.read(about(InfoType.USER_ABSTRACTION), InfoReplies::userAbstraction);
  }

  private InfoRequest about(InfoType type) {
    return InfoRequest.of(type).with("user", address);
  }
}
