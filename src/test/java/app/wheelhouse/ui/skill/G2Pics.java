package app.wheelhouse.ui.skill;
import app.wheelhouse.ui.fx.*; import app.wheelhouse.ui.gallery.Exhibit; import app.wheelhouse.ui.theme.Theme;
import java.nio.file.*; import java.util.*; import javafx.application.Platform; import javafx.scene.*; import javafx.scene.layout.StackPane; import java.util.concurrent.*;
public final class G2Pics {
  public static void main(String[] a) throws Exception {
    CountDownLatch l=new CountDownLatch(1); Platform.startup(l::countDown); l.await();
    Exhibit e=(Exhibit)Class.forName(a[0]).getDeclaredConstructor().newInstance();
    double w=Double.parseDouble(a[1]),h=Double.parseDouble(a[2]); String out=a[3];
    CountDownLatch d=new CountDownLatch(1);
    Platform.runLater(()->{ try { ViewLoader loader=new ViewLoader(Locale.ENGLISH);
      for (Theme t: Theme.values()) for (int i=4;i<a.length;i++) { PanelState s=PanelState.valueOf(a[i]);
        StackPane root=new StackPane(e.in(s,loader)); root.getStyleClass().add("shell"); root.setStyle("-fx-border-width:0;");
        Scene sc=new Scene(root,w,h); t.dress(sc); root.applyCss(); root.layout(); root.applyCss(); root.layout();
        app.wheelhouse.ui.chart.Picture.save(sc.snapshot(null), Path.of(out+"-"+s+"-"+t+".png")); }
    } catch(Throwable x){x.printStackTrace();} d.countDown(); });
    d.await(); System.exit(0); } }
