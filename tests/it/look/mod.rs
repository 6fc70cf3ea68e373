//! The pages as they look: what each shows first, and that everyone can use it. One file a subject, named after the plan's items.

mod t05_home;
mod t06_lists;
mod t07_order_form;
mod t07_products;
mod t08_navigation;
mod t08_search;
mod t09_sharing;
mod t10_paper;
mod t11_first_week;
mod t12_network;
mod t13_app;
mod t14_accessibility;
mod t15_money;
