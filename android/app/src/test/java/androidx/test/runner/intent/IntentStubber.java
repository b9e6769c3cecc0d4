package androidx.test.runner.intent;

import android.app.Instrumentation;
import android.content.Intent;

/** Named by Robolectric. */
public interface IntentStubber {
    Instrumentation.ActivityResult getActivityResultForIntent(Intent intent);
}
