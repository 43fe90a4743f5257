package app.wheelhouse.news;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What coins are called, and which tickers are also words.
final class CoinNames {
  /// Tickers that are English words or common short forms: only in capitals, or with a `$`.
  private static final List<String> WORDS =
      words(
          "ace act alt ape apt ar arb ark atom auction ban banana band bat beam blast blur bone"
              + " brett cake cat celo chip comp core crv dash dent dodo dog doge dot dust dym edu"
              + " ena ens fan farm fun gala game gas gmt goat grass grt hard high hive hook hot icp"
              + " id image iota jam joe jup key knc leo lever link loom lit magic mask mana mav max"
              + " mega merl meta mina mode mog moon most mother near neo net not ocean om one ont"
              + " orca ordi panda peg people pixel pol poly prime pump pups push rare rats ray rare"
              + " rose rune sand safe saga scr sei sky slerf snx sol spell spec stable star storm"
              + " strk sui sun super sushi swell tap tao tia ton trb tree trump turbo unfi usual"
              + " vine voxel wave wen wif win xai zen zero zeta zro yes");

  /// Tickers that in capitals, too, mostly mean something else: only with a `$`.
  private static final List<String> NOISE =
      words(
          "a ai am at be by ceo d eu fed g go hk i id in io ip it m me my no of on or ok s sec so t"
              + " tv uk up us usa usd w we x");

  /// Names that are words: only with a capital, and not in "ripple effect" or "avalanche of".
  private static final List<String> NAME_WORDS =
      words("avalanche injective mantra ordinals polygon ripple bonk lido wormhole");

  private static final List<String> NO_NAME_BEFORE = words("of effect effects shape shapes");

  private static final Map<String, List<String>> NAMES = names();

  private CoinNames() {}

  static boolean isWord(String ticker) {
    return WORDS.contains(ticker) || ticker.length() <= 2;
  }

  static boolean isNoise(String ticker) {
    return NOISE.contains(ticker) || ticker.length() == 1;
  }

  /// Whether a name is also a word.
  static boolean isWordName(String name) {
    return NAME_WORDS.contains(name);
  }

  /// Whether this word after such a name makes a word of it.
  static boolean unmakesName(String next) {
    return NO_NAME_BEFORE.contains(next);
  }

  /// In small letters.
  static List<String> of(String ticker) {
    return NAMES.getOrDefault(ticker, List.of());
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static Map<String, List<String>> names() {
    Map<String, List<String>> names = new TreeMap<>();
    for (String line : TABLE.split("\n")) {
      int colon = line.indexOf(':');
      names.put(line.substring(0, colon), List.of(line.substring(colon + 1).split(",")));
    }
    return Collections.unmodifiableMap(names);
  }

  private static final String TABLE =
      """
      aave:aave
      ada:cardano
      algo:algorand
      apt:aptos
      ar:arweave
      arb:arbitrum
      atom:cosmos hub,cosmos network,cosmos atom
      avax:avalanche
      axs:axie infinity
      bch:bitcoin cash
      bnb:binance coin,bnb chain
      bonk:bonk
      bsv:bitcoin sv
      btc:bitcoin,bitcoins,xbt
      cake:pancakeswap
      comp:compound finance
      crv:curve finance,curve dao
      doge:dogecoin
      dot:polkadot
      dydx:dydx
      ena:ethena
      ens:ethereum name service
      etc:ethereum classic
      eth:ethereum,ether
      fet:fetch ai
      fil:filecoin
      floki:floki inu,floki
      ftm:fantom
      gala:gala games
      grt:the graph
      hbar:hedera,hedera hashgraph
      hype:hyperliquid
      icp:internet computer
      imx:immutable x
      inj:injective,injective protocol
      jup:jupiter exchange
      kas:kaspa
      ldo:lido,lido dao
      link:chainlink
      ltc:litecoin
      mana:decentraland
      matic:polygon
      mkr:makerdao
      mnt:mantle network
      near:near protocol
      neo:neo blockchain
      om:mantra
      ondo:ondo finance
      op:optimism network,op mainnet
      ordi:ordinals
      pendle:pendle finance
      pepe:pepecoin
      pol:polygon
      pump:pump fun
      pyth:pyth network
      render:render network
      rndr:render network
      rune:thorchain
      s:sonic labs
      sand:the sandbox
      sei:sei network
      shib:shiba inu
      snx:synthetix
      sol:solana
      stx:stacks blockchain
      sui:sui network
      sushi:sushiswap
      tao:bittensor
      tia:celestia
      ton:toncoin
      trump:official trump
      trx:tron network,tronix
      uni:uniswap
      vet:vechain
      virtual:virtuals protocol
      w:wormhole
      wif:dogwifhat
      wld:worldcoin
      xlm:stellar lumens
      xmr:monero
      xrp:ripple,ripple labs
      xtz:tezos
      zec:zcash
      zk:zksync
      zro:layerzero\
      """;
}
