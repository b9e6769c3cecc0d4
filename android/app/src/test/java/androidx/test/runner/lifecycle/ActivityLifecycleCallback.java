package androidx.test.runner.lifecycle;

import android.app.Activity;

/** Named by Robolectric. */
public interface ActivityLifecycleCallback {
    void onActivityLifecycleChanged(Activity activity, Stage stage);
}
