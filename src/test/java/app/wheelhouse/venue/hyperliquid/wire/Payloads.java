package app.wheelhouse.venue.hyperliquid.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/// Short messages of our own, one or more of every channel, in the venue's documented shapes.
final class Payloads {
  static final String USER = "0x00000000000000000000000000000000000000aa";

  static final String TRADES =
      """
      {"channel":"trades","data":[
       {"coin":"BTC","side":"A","px":"80639.0","sz":"0.00022","time":1788490042052,"hash":"0x00",
        "tid":1095884267920331,"users":["0x01","0x02"]},
       {"coin":"ETH","side":"B","px":4321.5,"sz":1,"time":1788490042053,"hash":"0x00",
        "tid":159797238452866,"users":["0x03","0x04"]}]}\
      """;

  static final String BOOK =
      """
      {"channel":"l2Book","data":{"coin":"ETH","time":1788490374938,"levels":[
       [{"px":"4321.5","sz":"1.25","n":3},{"px":"4321.4","sz":"10","n":1}],
       [{"px":"4321.6","sz":"0.5","n":2}]]}}\
      """;

  static final String BBO =
      """
      {"channel":"bbo","data":{"coin":"BTC","time":1788490065008,"bbo":[
       {"px":"80639.0","sz":"0.00186","n":2},{"px":"80640.0","sz":"13.74589","n":46}]}}\
      """;

  static final String HALF_BBO =
      """
      {"channel":"bbo","data":{"coin":"FRIEND","time":1788490146994,"bbo":[
       {"px":"1.0","sz":"2.0","n":1},null]}}\
      """;

  static final String CONTEXT =
      """
      {"channel":"activeAssetCtx","data":{"coin":"BTC","ctx":{"funding":"0.0000052974",
       "openInterest":"36295.80812","prevDayPx":"77759.0","dayNtlVlm":"4490636699.3287734985",
       "premium":"-0.0005540084","oraclePx":"80684.7","markPx":"80640.0","midPx":"80639.5",
       "impactPxs":["80637.2","80640.0"],"dayBaseVlm":"56265.69068"}}}\
      """;

  static final String EMPTY_CONTEXT =
      """
      {"channel":"activeAssetCtx","data":{"coin":"MATIC","ctx":{"funding":"0.0",
       "openInterest":"0.0","prevDayPx":"0.37621","dayNtlVlm":"0.0","premium":null,
       "oraclePx":"0.3754","markPx":"0.37621","midPx":null,"impactPxs":null,"dayBaseVlm":"0.0"}}}\
      """;

  static final String CANDLE =
      """
      {"channel":"candle","data":{"t":1788490020000,"T":1788490079999,"s":"BTC","i":"1m",
       "o":"80640.0","c":"80641.0","h":"80642.0","l":"80639.0","v":"2.20493","n":61}}\
      """;

  static final String MIDS =
      """
      {"channel":"allMids","data":{"mids":{"BTC":"80639.5","@107":"21.5","ETH":"4321.55"}}}\
      """;

  static final String ALL_CONTEXTS =
      """
      {"channel":"allDexsAssetCtxs","data":{"ctxs":[
       ["",[{"funding":"0.00001","openInterest":"1.5","markPx":"80640.0","oraclePx":"80684.7"},
            {"funding":"-0.00001","openInterest":"2.5","markPx":"4321.0","oraclePx":"4322.0"}]],
       ["xyz",[{"funding":"0.0","openInterest":"0.0","markPx":"300.5","oraclePx":"300.1"}]]]}}\
      """;

  static final String DEX_CONTEXTS =
      """
      {"channel":"assetCtxs","data":{"dex":"xyz","ctxs":[
       {"funding":"0.0","openInterest":"0.0","markPx":"300.5","oraclePx":"300.1"}]}}\
      """;

  static final String FILLS =
      """
      {"channel":"userFills","data":{"isSnapshot":true,"user":"%s","fills":[
       {"coin":"SOL","px":"201.52","sz":"12.9","side":"A","time":1788490193264,
        "startPosition":"-36.95","dir":"Open Short","closedPnl":"0.0","hash":"0xf5",
        "oid":535618784464,"crossed":true,"fee":"1.169","tid":691079299625582,
        "feeToken":"USDC","twapId":null,"cloid":"0x0000000000000000000000000000000b",
        "builderFee":"0.26","liquidation":{"liquidatedUser":"0x09","markPx":"201.6",
        "method":"market"}}]}}\
      """
          .formatted(USER);

  private static final String FRONTEND_ORDER =
      """
      {"coin":"INJ","side":"A","limitPx":"9.2037","sz":"12.5","oid":3184595907,
       "timestamp":1700126022555,"triggerCondition":"Price above 10.004","isTrigger":true,
       "triggerPx":"10.004","children":[],"isPositionTpsl":false,"reduceOnly":true,
       "orderType":"Take Profit Market","origSz":"13.5","tif":null,"cloid":null}\
      """;

  static final String ORDER_UPDATES =
      """
      {"channel":"orderUpdates","data":[{"order":{"coin":"BTC","side":"B","limitPx":"80000.0",
       "sz":"0.0","oid":77738308,"timestamp":1788490193264,"origSz":"0.01",
       "cloid":"0x0000000000000000000000000000000c"},"status":"filled",
       "statusTimestamp":1788490193999}]}\
      """;

  static final String EVENT_FILLS =
      """
      {"channel":"user","data":{"fills":[{"coin":"BTC","px":"80000.0","sz":"0.01","side":"B",
       "time":1788490193264,"startPosition":"0.0","dir":"Open Long","closedPnl":"0.0",
       "hash":"0xf5","oid":77738308,"crossed":false,"fee":"-0.02","tid":5,"feeToken":"USDC"}]}}\
      """;

  static final String EVENT_FUNDING =
      """
      {"channel":"user","data":{"funding":{"coin":"BTC","usdc":"-0.26","szi":"0.5",
       "fundingRate":"0.0000125","nSamples":null}}}\
      """;

  static final String EVENT_LIQUIDATION =
      """
      {"channel":"user","data":{"liquidation":{"lid":77,"liquidator":"0x01",
       "liquidated_user":"0x02","liquidated_ntl_pos":"1234.5",
       "liquidated_account_value":"-1.5"}}}\
      """;

  static final String EVENT_CANCEL =
      """
      {"channel":"user","data":{"nonUserCancel":[{"coin":"BTC","oid":77738308},
       {"coin":"ETH","oid":77738309}]}}\
      """;

  static final String FUNDINGS =
      """
      {"channel":"userFundings","data":{"isSnapshot":true,"user":"%s","fundings":[
       {"time":1681948800000,"coin":"APE","usdc":"0.145796","szi":"-40.1","fundingRate":"-0.0003",
        "nSamples":3}]}}\
      """
          .formatted(USER);

  static final String LEDGER =
      """
      {"channel":"userNonFundingLedgerUpdates","data":{"user":"%s","nonFundingLedgerUpdates":[
       {"time":1681948800000,"hash":"0x1","delta":{"type":"deposit","usdc":"1000.5"}},
       {"time":1681948800001,"hash":"0x2","delta":{"type":"spotTransfer","token":"HYPE",
        "amount":"3.5","usdcValue":"70","user":"0x01","destination":"0x02","fee":"0.1",
        "nativeTokenFee":"0","nonce":null,"feeToken":"USDC"}},
       {"time":1681948800002,"hash":"0x3","delta":{"type":"accountClassTransfer","usdc":"5",
        "toPerp":true}}]}}\
      """
          .formatted(USER);

  static final String STATE_BODY =
      """
      {"marginSummary":{"accountValue":"13109.48","totalNtlPos":"16123.2","totalRawUsd":"-3013.72",
       "totalMarginUsed":"806.16"},"crossMarginSummary":{"accountValue":"13109.48",
       "totalNtlPos":"16123.2","totalRawUsd":"-3013.72","totalMarginUsed":"806.16"},
       "crossMaintenanceMarginUsed":"201.54","withdrawable":"12303.32","assetPositions":[
       {"type":"oneWay","position":{"coin":"BTC","szi":"0.2","leverage":{"type":"isolated",
        "value":20,"rawUsd":"-15000.1"},"entryPx":"80000.0","positionValue":"16123.2",
        "unrealizedPnl":"123.2","returnOnEquity":"0.15","liquidationPx":null,"marginUsed":"806.16",
        "maxLeverage":40,"cumFunding":{"allTime":"1.5","sinceOpen":"0.5","sinceChange":"0.25"}}}],
       "time":1788490193264}\
      """;

  static final String STATE =
      """
      {"channel":"clearinghouseState","data":{"dex":"","user":"%s","clearinghouseState":%s}}\
      """
          .formatted(USER, STATE_BODY);

  static final String OPEN_ORDERS =
      """
      {"channel":"openOrders","data":{"dex":"","user":"%s","orders":[%s]}}\
      """
          .formatted(USER, FRONTEND_ORDER);

  static final String SPOT =
      """
      {"channel":"spotState","data":{"user":"%s","spotState":{"balances":[
       {"coin":"USDC","token":0,"total":"1000.5","hold":"10.25","entryNtl":"0.0"}],
       "evmEscrows":[]}}}\
      """
          .formatted(USER);

  static final String WEB_DATA =
      """
      {"channel":"webData2","data":{"clearinghouseState":%s,"leadingVaults":[],
       "totalVaultEquity":"0.0","openOrders":[%s],"agentAddress":"0x0b",
       "agentValidUntil":1790000000000,"cumLedger":"1.0","meta":{"universe":[]},"assetCtxs":[],
       "serverTime":1788490193264,"isVault":false,"user":"%s","twapStates":[],
       "spotState":{"balances":[]},"spotAssetCtxs":[]}}\
      """
          .formatted(STATE_BODY, FRONTEND_ORDER, USER);

  static final String ACTIVE_ASSET =
      """
      {"channel":"activeAssetData","data":{"user":"%s","coin":"BTC","leverage":{"type":"cross",
       "value":20},"maxTradeSzs":["1.5","2.5"],"availableToTrade":["100.1","200.2"],
       "markPx":"80640.0"}}\
      """
          .formatted(USER);

  static final String NOTIFICATION =
      """
      {"channel":"notification","data":{"notification":"Order \\"77\\" filled \\u00e9"}}\
      """;

  static final String POST_INFO =
      """
      {"channel":"post","data":{"id":7,"response":{"type":"info","payload":
       {"type":"l2Book","data":{"coin":"BTC","levels":[[],[]]}}}}}\
      """;

  static final String POST_ACTION =
      """
      {"channel":"post","data":{"id":8,"response":{"type":"action","payload":
       {"status":"ok","response":{"type":"default"}}}}}\
      """;

  static final String POST_ERROR =
      """
      {"channel":"post","data":{"id":9,"response":{"type":"error","payload":"429 Too Many"}}}\
      """;

  static final String SUBSCRIBED =
      """
      {"channel":"subscriptionResponse","data":{"method":"subscribe","subscription":
       {"type":"l2Book","coin":"HYPE","nSigFigs":null,"mantissa":null}}}\
      """;

  static final String UNSUBSCRIBED =
      """
      {"channel":"subscriptionResponse","data":{"method":"unsubscribe","subscription":
       {"type":"candle","coin":"BTC","interval":"1m"}}}\
      """;

  static final String ERROR =
      """
      {"channel":"error","data":"Already unsubscribed: {\\"type\\":\\"trades\\"}"}\
      """;

  static final String PONG = "{\"channel\":\"pong\"}";

  private Payloads() {}

  /// All of them by name, in this order.
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("trades", TRADES);
    all.put("book", BOOK);
    all.put("bbo", BBO);
    all.put("halfBbo", HALF_BBO);
    all.put("context", CONTEXT);
    all.put("emptyContext", EMPTY_CONTEXT);
    all.put("candle", CANDLE);
    all.put("mids", MIDS);
    all.put("allContexts", ALL_CONTEXTS);
    all.put("dexContexts", DEX_CONTEXTS);
    all.put("fills", FILLS);
    all.put("orderUpdates", ORDER_UPDATES);
    all.put("eventFills", EVENT_FILLS);
    all.put("eventFunding", EVENT_FUNDING);
    all.put("eventLiquidation", EVENT_LIQUIDATION);
    all.put("eventCancel", EVENT_CANCEL);
    all.put("fundings", FUNDINGS);
    all.put("ledger", LEDGER);
    all.put("state", STATE);
    all.put("openOrders", OPEN_ORDERS);
    all.put("spot", SPOT);
    all.put("webData", WEB_DATA);
    all.put("activeAsset", ACTIVE_ASSET);
    all.put("notification", NOTIFICATION);
    all.put("postInfo", POST_INFO);
    all.put("postAction", POST_ACTION);
    all.put("postError", POST_ERROR);
    all.put("subscribed", SUBSCRIBED);
    all.put("unsubscribed", UNSUBSCRIBED);
    all.put("error", ERROR);
    all.put("pong", PONG);
    return all;
  }
}
