"""The little style sheet: buttons, fields, combo boxes, scroll bars, menus. All else is the palette's and the style's.

No ``::indicator`` and no item view rules: they would take the drawing away from the style.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qbosync_desktop.bundled import resource
from qbosync_desktop.gui.look.tokens import Tokens

_SHEET = """
QPushButton {{ background: {surface}; color: {text}; border: 1px solid {control}; border-radius: 6px;
  padding: 0 12px; min-height: {inner}px; font-weight: 500; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {disabled}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 0 11px; min-height: {inner2}px; }}
QPushButton:disabled {{ background: {disabled}; color: {text3}; border-color: {line}; }}
QPushButton:default {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600;
  padding: 0 16px; }}
QPushButton:default:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton:default:pressed {{ background: {accent_pressed}; border-color: {accent_pressed}; }}
QPushButton:default:focus {{ border: 2px solid {ring_on_accent}; padding: 0 15px; }}
QPushButton:default:disabled {{ background: {disabled}; color: {text3}; border: 1px solid {line}; }}
QPushButton[look], QPushButton[look]:disabled, QPushButton[look]:default, QPushButton[look]:default:disabled {{
  color: transparent; }}
QPushButton[look="grey"] {{ background: {surface}; border-color: {control}; font-weight: 500;
  padding: 0 12px; }}
QPushButton[look="grey"]:hover {{ background: {hover}; border-color: {control}; }}
QPushButton[look="grey"]:pressed {{ background: {disabled}; border-color: {control}; }}
QPushButton[look="grey"]:focus {{ border: 2px solid {accent}; padding: 0 11px; }}
QPushButton[look="grey"]:disabled {{ background: {disabled}; border-color: {line}; }}
QPushButton[look="blue"] {{ background: {surface}; border-color: {accent}; font-weight: 600; }}
QPushButton[look="blue"]:hover {{ background: {next_ground}; border-color: {accent}; }}
QPushButton[look="blue"]:focus {{ border: 2px solid {accent}; padding: 0 11px; }}
QPushButton[look="blue"]:disabled {{ background: {disabled}; border-color: {line}; }}
QPushButton[look="filled"] {{ background: {accent}; border-color: {accent}; font-weight: 600; padding: 0 16px; }}
QPushButton[look="filled"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[look="filled"]:pressed {{ background: {accent_pressed}; border-color: {accent_pressed}; }}
QPushButton[look="filled"]:focus {{ border: 2px solid {ring_on_accent}; padding: 0 15px; }}
QPushButton[look="filled"]:disabled {{ background: {disabled}; border: 1px solid {line}; }}
QPushButton[look="text"] {{ background: transparent; border-color: transparent; padding: 0 8px; }}
QPushButton[look="text"]:hover {{ background: {next_ground}; }}
QPushButton[look="text"]:focus {{ border: 2px solid {accent}; padding: 0 7px; }}
QPushButton[look="text"]:disabled {{ background: transparent; }}
QPushButton[look="bare"] {{ background: transparent; border-color: transparent; padding: 0 6px; }}
QPushButton[look="bare"]:hover {{ background: {hover}; }}
QPushButton[look="bare"]:focus {{ border: 2px solid {accent}; padding: 0 5px; }}
QPushButton[small="true"] {{ min-height: {small}px; }}
QPushButton[small="true"]:focus {{ min-height: {small2}px; }}

QLineEdit, QComboBox, QAbstractSpinBox {{ background: {surface}; color: {text}; border: 1px solid {control};
  border-radius: 6px; padding: 0 10px; min-height: {inner}px; selection-background-color: {accent};
  selection-color: {on_accent}; placeholder-text-color: {text3}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {accent}; padding: 0 9px;
  min-height: {inner2}px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ background: {disabled}; color: {text3};
  border-color: {line}; }}
QLineEdit:read-only {{ background: {raised}; }}
QLineEdit[wrong="true"] {{ border: 2px solid {problem_bar}; padding: 0 9px; min-height: {inner2}px; }}
QLineEdit[small="true"], QComboBox[small="true"] {{ min-height: {small}px; }}
QLineEdit[small="true"]:focus, QComboBox[small="true"]:focus {{ min-height: {small2}px; }}
QLineEdit[search="true"] {{ padding-left: 32px; }}
QLineEdit[search="true"]:focus {{ padding-left: 31px; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {surface}; color: {text}; border: 1px solid {line}; outline: 0;
  selection-background-color: {selection}; selection-color: {text}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent; width: 24px;
  margin: 2px; }}
QAbstractSpinBox::up-arrow {{ image: url("{chevron_up}"); width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow {{ image: url("{chevron}"); width: 10px; height: 10px; }}
QPlainTextEdit, QTextEdit {{ background: {surface}; color: {text}; border: 1px solid {control}; border-radius: 6px;
  padding: 6px 8px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {accent}; padding: 5px 7px; }}

QScrollBar {{ scrollbar-leftclick-absolute-position: 1; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {scroll}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {control}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea {{ border: none; }}

QMenuBar {{ background: {raised}; color: {text2}; border: none; padding: 2px 8px; }}
QMenuBar::item {{ background: transparent; padding: 5px 11px; border-radius: 6px; }}
QMenuBar::item:selected {{ background: {selection}; color: {text}; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {control}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {text3}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QToolTip {{ background: {text}; color: {surface}; border: none; padding: 4px 8px; }}
QStatusBar {{ background: {raised}; color: {text2}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: {line}; }}
QGroupBox {{ border: none; margin-top: 20px; font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; }}
QDialog, QWizard {{ background: {surface}; }}
"""

_HIGH = """
QPushButton:disabled, QPushButton[look]:disabled, QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
  border: 1px dashed {control}; }}
QPushButton:hover, QPushButton[look]:hover {{ border: 2px solid {accent}; }}
QPushButton:default:focus, QPushButton[look="filled"]:focus {{ border: 3px double {on_accent}; }}
QMenuBar::item:selected, QMenu::item:selected, QComboBox QAbstractItemView::item:selected {{
  background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ font-style: italic; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {text}; }}
"""
"""What other schemes say by a shade is said by a shape in high contrast."""

_INKS = ("text", "text2", "text3", "accent", "on_accent", "ok", "push", "look", "problem", "suggest", "quiet")


def look_again(widget: QWidget) -> None:
    """A property that the sheet asks for is another one now; a widget the sheet has not looked at needs nothing."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def style_sheet(tokens: Tokens, *, control_height: int, small_height: int) -> str:
    """The sheet for one scheme; heights in pixels, so that it grows with the text."""
    words: dict[str, object] = {
        name: getattr(tokens, name) for name in Tokens._fields if isinstance(getattr(tokens, name), str)
    }
    scheme = "dark" if tokens.dark else "light"
    words |= {
        "problem_bar": tokens.problem.bar,
        "ring_on_accent": tokens.text,
        "chevron": resource(f"icons/combo-{scheme}.svg").as_posix(),
        "chevron_up": resource(f"icons/spin-{scheme}.svg").as_posix(),
        "inner": control_height - 2,
        "inner2": control_height - 4,
        "small": small_height - 2,
        "small2": small_height - 4,
    }
    inks = "".join(f'QLabel[ink="{ink}"] {{ color: {tokens.colour(ink)}; }}\n' for ink in _INKS)
    high = _HIGH.format(**words) if tokens.high else ""
    return _SHEET.format(**words) + inks + high
