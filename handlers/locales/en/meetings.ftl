refusal-meeting-closed = This meeting was held or cancelled already. Your meetings: /week
refusal-meeting-in-the-past = That time is over. Choose a time that lies ahead.
refusal-too-early-to-be-late = You can report being late from three hours before the meeting until it ends.
