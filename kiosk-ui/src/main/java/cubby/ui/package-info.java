/// The touchscreen. [KioskPane] shows what the core says and hands back what people do.
package cubby.ui;
