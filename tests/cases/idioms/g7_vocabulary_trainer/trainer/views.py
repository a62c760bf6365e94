"""Views of the trainer."""
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from . import learning_events
from .models import Word


@login_required
def start(request):
    """Hand out the words that are due."""
    learner = request.user.learner
    learning_events.trainer_opened(learner)
    due = learner.words.filter(is_due=True)[:20]
    return JsonResponse({"words": [word.text for word in due]})


@login_required
def answer(request, word_id):
    """Take an answer and move the word to another box."""
    learner = request.user.learner
    word = get_object_or_404(Word, pk=word_id)
    box = word.move(correct=request.POST["answer"] == word.translation)
    learning_events.word_repeated(learner, word, box)
    if learner.minutes_today() >= learner.goal:
        learning_events.goal_reached(learner, learner.goal)
    return JsonResponse({"box": box})


@login_required
def finish(request):
    """Close a list."""
    learner = request.user.learner
    learned = learning_events.list_finished(learner, learner.words.count())
    learning_events.profile_changed(learner)
    return JsonResponse({"learned": learned})
